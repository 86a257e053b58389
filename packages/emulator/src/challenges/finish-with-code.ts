import type { CodeState } from '../model/challenge-types.ts';
import { touch, verifyAttribute } from '../pools/users.ts';
import { finish } from '../sign-in/finish.ts';
import type { Turn, WireAnswer } from '../sign-in/turn.ts';

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
