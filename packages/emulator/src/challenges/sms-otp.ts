import type { ChallengeScript } from './challenge-script.ts';
import { afterCode } from './finish-with-code.ts';
import { askCode, checkCode } from './sent-code.ts';

/** A code by text message as first factor in USER_AUTH. */
export const smsOtp: ChallengeScript<'SMS_OTP'> = {
  from: ['SMS_OTP'],
  forgiving: true,
  ask: (context) => askCode(context, 'SMS', 'first factor'),
  async answer(context, { state }, responses) {
    checkCode(context, state, responses, 'SMS_OTP_CODE');
    return afterCode(context, state, 'phone_number');
  },
};
