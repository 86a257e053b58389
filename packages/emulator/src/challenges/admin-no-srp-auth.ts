import { answerWithPassword } from '../sign-in/check-password.ts';
import type { ChallengeScript } from './challenge-script.ts';

/**
 * The older name of a challenge for the password as plain text. Only the Admin operations ask and
 * answer it.
 */
export const adminNoSrpAuth: ChallengeScript<'ADMIN_NO_SRP_AUTH'> = {
  from: ['ADMIN_NO_SRP_AUTH'],
  adminOnly: true,
  ask: () => ({ parameters: {}, state: undefined }),
  answer: (context, _session, responses) => answerWithPassword(context, responses.get('PASSWORD')),
};
