import type { AuthFlow } from '../operations/parameters.ts';
import { asksPassword, type Flow, type FlowRules } from './flow.ts';
import type { Identify } from './state.ts';

/** The first state: the user has not entered a username. */
export const begin = (rules: FlowRules, username = ''): Flow => ({
  state: identify(rules, username),
  command: undefined,
  userId: undefined,
});

export const identify = (
  rules: FlowRules,
  username: string,
  notice?: Identify['notice'],
): Identify => ({
  at: 'identify',
  username,
  asksPassword: asksPassword(rules),
  likelyNext: likelyNext(rules),
  notice,
  pending: false,
  error: undefined,
});

const likelyNext = ({ authFlow, preferredChallenge }: FlowRules): string | undefined =>
  authFlow === 'USER_AUTH' ? (preferredChallenge ?? 'SELECT_CHALLENGE') : firstOf[authFlow];

const firstOf: { [F in AuthFlow]?: string } = { CUSTOM_AUTH: 'CUSTOM_CHALLENGE' };
