import type { ChallengeScript } from './challenge-script.ts';
import { afterCode } from './finish-with-code.ts';
import { askCode, checkCode } from './sent-code.ts';

/** A text message as first factor, in USER_AUTH. */
export const smsOtp: ChallengeScript<'SMS_OTP'> = {
  from: ['SMS_OTP'],
  forgiving: true,
  ask: (turn) => askCode(turn, 'SMS', 'first factor'),
  async answer(turn, { state }, responses) {
    checkCode(turn, state, responses, 'SMS_OTP_CODE');
    return afterCode(turn, state, 'phone_number');
  },
};
