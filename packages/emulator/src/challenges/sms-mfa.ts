import { finish } from '../sign-in/finish.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { askCode, checkCode } from './sent-code.ts';

/** A code by text message as second factor. */
export const smsMfa: ChallengeScript<'SMS_MFA'> = {
  from: ['SMS_MFA'],
  forgiving: true,
  ask: (context) => askCode(context, 'SMS', 'mfa'),
  async answer(context, { state }, responses) {
    checkCode(context, state, responses, 'SMS_MFA_CODE');
    return finish(context, 'sms');
  },
};
