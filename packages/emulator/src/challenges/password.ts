import { answerWithPassword } from '../sign-in/check-password.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { requireAvailable } from './first-factors.ts';

/** AskedChallenge when a password was chosen but did not come along; answers SELECT_CHALLENGE as well. */
export const password: ChallengeScript<
  'PASSWORD',
  'PASSWORD' | 'PASSWORD_SRP' | 'SELECT_CHALLENGE'
> = {
  from: ['PASSWORD', 'PASSWORD_SRP', 'SELECT_CHALLENGE'],
  ask: () => ({ parameters: {}, state: undefined }),
  async answer(context, _session, responses) {
    requireAvailable(context, 'PASSWORD');
    return answerWithPassword(context, responses.get('PASSWORD'));
  },
};
