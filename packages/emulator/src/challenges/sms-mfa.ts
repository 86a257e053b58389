import { finish } from '../sign-in/finish.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { askCode, checkCode } from './sent-code.ts';

/** A text message as second factor. */
export const smsMfa: ChallengeScript<'SMS_MFA'> = {
  from: ['SMS_MFA'],
  forgiving: true,
  ask: (turn) => askCode(turn, 'SMS', 'mfa'),
  async answer(turn, { state }, responses) {
    checkCode(turn, state, responses, 'SMS_MFA_CODE');
    return finish(turn);
  },
};
