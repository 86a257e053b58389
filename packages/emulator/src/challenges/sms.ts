import { finish } from '../sign-in/finish.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { askCode, checkCode } from './code.ts';
import { afterCode } from './email-otp.ts';

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
