import { missingParameter } from '../service-error.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { type Choosing, requireAvailable, startFirstFactor } from './first-factors.ts';

/** The choice of a first factor; completed in the same answer where the factor's value comes along. */
export const selectChallenge: ChallengeScript<'SELECT_CHALLENGE', Choosing> = {
  // Who dismissed the passkey prompt goes on with the session of WEB_AUTHN.
  from: ['SELECT_CHALLENGE', 'WEB_AUTHN', 'PASSWORD', 'PASSWORD_SRP'],
  ask: () => ({ parameters: {}, state: undefined }),
  async answer(turn, session, responses) {
    const answer = responses.get('ANSWER');
    if (answer === undefined) throw missingParameter('ANSWER');
    requireAvailable(turn, answer);
    return startFirstFactor(turn, answer, responses, session);
  },
};
