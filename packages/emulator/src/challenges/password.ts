import { answerWithPassword } from '../sign-in/check-password.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { requireAvailable } from './first-factors.ts';

/**
 * The user has chosen a password, but the call had none. The answer may also carry the session of
 * SELECT_CHALLENGE.
 */
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
