import type { ChallengeScript } from './challenge-script.ts';
import { afterCode } from './finish-with-code.ts';
import { askCode, checkCode } from './sent-code.ts';

/**
 * Email MFA under the name that the prose of the API reference uses. The option `emailMfaName`
 * selects it.
 */
export const emailMfa: ChallengeScript<'EMAIL_MFA'> = {
  from: ['EMAIL_MFA'],
  forgiving: true,
  ask: (context, { role, email }) => askCode(context, 'EMAIL', role, email),
  async answer(context, { state }, responses) {
    checkCode(context, state, responses, 'EMAIL_MFA_CODE');
    return afterCode(context, state, 'email');
  },
};
