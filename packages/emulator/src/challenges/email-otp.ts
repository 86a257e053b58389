import type { ChallengeScript } from './challenge-script.ts';
import { afterCode } from './finish-with-code.ts';
import { askCode, checkCode } from './sent-code.ts';

/** A code by email: a first factor in USER_AUTH, a second factor after a password. */
export const emailOtp: ChallengeScript<'EMAIL_OTP'> = {
  from: ['EMAIL_OTP'],
  forgiving: true,
  ask: (context, { role, email }) => askCode(context, 'EMAIL', role, email),
  async answer(context, { state }, responses) {
    checkCode(context, state, responses, 'EMAIL_OTP_CODE');
    return afterCode(context, state, 'email');
  },
};
