import type { CodeState } from '../model/challenge-types.ts';
import { touch, verifyAttribute } from '../pools/users.ts';
import { finish } from '../sign-in/finish.ts';
import type { Turn, WireAnswer } from '../sign-in/turn.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { askCode, checkCode } from './code.ts';

/** A code by e-mail: first factor in USER_AUTH, second factor after a password. */
export const emailOtp: ChallengeScript<'EMAIL_OTP'> = {
  from: ['EMAIL_OTP'],
  forgiving: true,
  ask: (turn, { role, email }) => askCode(turn, 'EMAIL', role, email),
  async answer(turn, { state }, responses) {
    checkCode(turn, state, responses, 'EMAIL_OTP_CODE');
    return afterCode(turn, state, 'email');
  },
};

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

/** A right code proves the address or number, and confirms who had not been. */
export function afterCode(
  turn: Turn,
  state: CodeState,
  attribute: 'email' | 'phone_number',
): Promise<WireAnswer> {
  const { user, pool, service } = turn;
  if (user && state.email !== undefined) {
    user.attributes.set('email', state.email);
    user.mfa.enabled = [...new Set([...user.mfa.enabled, 'EMAIL_OTP' as const])];
    user.mfa.preferred ??= 'EMAIL_OTP';
  }
  if (user && (state.role === 'first factor' || state.email !== undefined)) {
    verifyAttribute(pool, user, attribute);
    if (user.status === 'UNCONFIRMED') user.status = 'CONFIRMED';
    touch(service, user);
  }
  return finish(turn);
}
