import { missingParameter } from '../service-error.ts';
import { answerWithPassword } from '../sign-in/check-password.ts';
import { requireAvailable } from '../sign-in/first-factor.ts';
import type { ChallengeScript } from './challenge-script.ts';

/** Asked when a password was chosen but did not come along; answers SELECT_CHALLENGE as well. */
export const password: ChallengeScript<
  'PASSWORD',
  'PASSWORD' | 'PASSWORD_SRP' | 'SELECT_CHALLENGE'
> = {
  from: ['PASSWORD', 'PASSWORD_SRP', 'SELECT_CHALLENGE'],
  ask: () => ({ parameters: {}, state: undefined }),
  async answer(turn, _session, responses) {
    requireAvailable(turn, 'PASSWORD');
    return answerWithPassword(turn, responses.get('PASSWORD'));
  },
};

/** As PASSWORD, with the first number of an SRP exchange instead. */
export const passwordSrp: ChallengeScript<
  'PASSWORD_SRP',
  'PASSWORD' | 'PASSWORD_SRP' | 'SELECT_CHALLENGE'
> = {
  from: ['PASSWORD', 'PASSWORD_SRP', 'SELECT_CHALLENGE'],
  ask: () => ({ parameters: {}, state: undefined }),
  async answer(turn, _session, responses) {
    requireAvailable(turn, 'PASSWORD_SRP');
    const srpA = responses.get('SRP_A');
    if (srpA === undefined) throw missingParameter('SRP_A');
    return turn.ask('PASSWORD_VERIFIER', { srpA });
  },
};

/** The legacy name for "send the password"; only the admin calls ask and answer it. */
export const adminNoSrpAuth: ChallengeScript<'ADMIN_NO_SRP_AUTH'> = {
  from: ['ADMIN_NO_SRP_AUTH'],
  adminOnly: true,
  ask: () => ({ parameters: {}, state: undefined }),
  answer: (turn, _session, responses) => answerWithPassword(turn, responses.get('PASSWORD')),
};
