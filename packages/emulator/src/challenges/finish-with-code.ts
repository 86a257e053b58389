import type { CodeState } from '../model/challenge-types.ts';
import { touch, verifyAttribute } from '../pools/users.ts';
import type { SignInContext, WireAnswer } from '../sign-in/context.ts';
import { finish } from '../sign-in/finish.ts';

/**
 * Ends the sign-in after a right code. The code verifies the address or number that it was sent to,
 * and confirms users who were not confirmed.
 */
export function afterCode(
  context: SignInContext,
  state: CodeState,
  attribute: 'email' | 'phone_number',
): Promise<WireAnswer> {
  const { user, pool, service } = context;
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
  return finish(context, attribute === 'email' ? 'email_otp' : 'sms');
}
