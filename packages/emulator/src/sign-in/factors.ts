/** Which factors a user has: pure reading of pool and user. */
import type { Pool } from '../model/pool.ts';
import type { MfaName, User } from '../model/user.ts';
import { isVerified } from '../pools/is-verified.ts';

/** In the order of the service's own lists. */
const mfaNames = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const;

export function poolAllows(pool: Pool, name: MfaName): boolean {
  const { sms, totp, email, webAuthn } = pool.mfa;
  return {
    SMS_MFA: sms,
    SOFTWARE_TOKEN_MFA: totp,
    EMAIL_OTP: email,
    WEB_AUTHN: webAuthn?.secondFactor ?? false,
  }[name];
}

function isReady(user: User, name: MfaName): boolean {
  return {
    SMS_MFA: Boolean(user.attributes.get('phone_number')),
    SOFTWARE_TOKEN_MFA: user.totp !== undefined,
    EMAIL_OTP: Boolean(user.attributes.get('email')),
    WEB_AUTHN: user.passkeys.size > 0,
  }[name];
}

/**
 * Second factors this user can answer with. Where MFA is required, a verified number or address
 * counts without a preference, and so does a verified authenticator app.
 */
export function secondFactorsOf(pool: Pool, user: User): MfaName[] {
  if (pool.mfa.configuration === 'OFF') return [];
  const usable = (name: MfaName) => poolAllows(pool, name) && isReady(user, name);
  const chosen = user.mfa.enabled.filter(usable);
  if (chosen.length > 0 || pool.mfa.configuration === 'OPTIONAL') return chosen;
  const verified = (name: MfaName) =>
    ({
      SMS_MFA: isVerified(user, 'phone_number'),
      SOFTWARE_TOKEN_MFA: true,
      EMAIL_OTP: isVerified(user, 'email'),
      WEB_AUTHN: false,
    })[name];
  return mfaNames.filter((name) => usable(name) && verified(name));
}

/** What MFA_SETUP offers. An address can be given on the spot, a phone number cannot. */
export const setupChoices = (pool: Pool): string[] =>
  mfaNames.filter((name) => poolAllows(pool, name));

/**
 * `AvailableChallenges` of USER_AUTH. A temporary password must be used first, and whoever has to
 * give a second factor starts with the password; only a passkey that counts as both may replace it.
 */
export function firstFactorsOf(pool: Pool, user: User): string[] {
  const allowed = pool.settings.firstFactors;
  const passwords =
    user.password && allowed.includes('PASSWORD') ? ['PASSWORD_SRP', 'PASSWORD'] : [];
  if (user.status === 'FORCE_CHANGE_PASSWORD') return passwords;
  const passkey = allowed.includes('WEB_AUTHN') && user.passkeys.size > 0 ? ['WEB_AUTHN'] : [];
  const needsMfa = pool.mfa.configuration === 'ON' || secondFactorsOf(pool, user).length > 0;
  if (needsMfa) return [...passwords, ...(pool.mfa.webAuthn?.secondFactor ? passkey : [])];
  const codes = [
    ...(allowed.includes('EMAIL_OTP') && user.attributes.get('email') ? ['EMAIL_OTP'] : []),
    ...(allowed.includes('SMS_OTP') && user.attributes.get('phone_number') ? ['SMS_OTP'] : []),
  ];
  return [...passwords, ...codes, ...passkey];
}

/** What a user who does not exist is offered: all that the pool allows without a set-up. */
export function simulatedFirstFactors(pool: Pool): string[] {
  const allowed = pool.settings.firstFactors;
  const passwords = allowed.includes('PASSWORD') ? ['PASSWORD_SRP', 'PASSWORD'] : [];
  if (pool.mfa.configuration === 'ON') return passwords;
  return [...passwords, ...['EMAIL_OTP', 'SMS_OTP'].filter((name) => allowed.includes(name))];
}
