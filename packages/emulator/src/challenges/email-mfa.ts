import type { ChallengeScript } from './challenge-script.ts';
import { afterCode } from './finish-with-code.ts';
import { askCode, checkCode } from './sent-code.ts';

/** E-mail MFA under the name that the API's prose uses; behind the switch `emailMfaName`. */
export const emailMfa: ChallengeScript<'EMAIL_MFA'> = {
  from: ['EMAIL_MFA'],
  forgiving: true,
  ask: (turn, { role, email }) => askCode(turn, 'EMAIL', role, email),
  async answer(turn, { state }, responses) {
    checkCode(turn, state, responses, 'EMAIL_MFA_CODE');
    return afterCode(turn, state, 'email');
  },
};
