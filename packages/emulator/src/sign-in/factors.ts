/** Which factors a user can sign in with. Every function here only reads pool and user. */
import type { Pool } from '../model/pool.ts';
import type { MfaName, User } from '../model/user.ts';
import { isVerified } from '../pools/is-verified.ts';

/** In the order in which Cognito lists them. */
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
 * Returns the second factors that follow a password. A passkey is not among them: it counts as MFA
 * where it comes first. When MFA is required, a verified number, a verified address and an
 * authenticator app count even if the user has not enabled them.
 */
export function secondFactorsOf(pool: Pool, user: User): MfaName[] {
  if (pool.mfa.configuration === 'OFF') return [];
  const chosen = mfaNames.filter(
    (name) => user.mfa.enabled.includes(name) && isUsable(pool, user, name),
  );
  if (chosen.length > 0 || pool.mfa.configuration === 'OPTIONAL') return chosen;
  return readyFactorsOf(pool, user);
}

const isUsable = (pool: Pool, user: User, name: MfaName): boolean =>
  poolAllows(pool, name) && isReady(user, name);

/**
 * Returns the second factors that the user has, enabled or not: a verified number, a verified
 * address and an authenticator app. A step-up can ask for each of them.
 */
export function readyFactorsOf(pool: Pool, user: User): MfaName[] {
  if (pool.mfa.configuration === 'OFF') return [];
  const verified = (name: (typeof mfaNames)[number]) =>
    ({
      SMS_MFA: isVerified(user, 'phone_number'),
      SOFTWARE_TOKEN_MFA: true,
      EMAIL_OTP: isVerified(user, 'email'),
    })[name];
  return mfaNames.filter(
    (name) => isUsable(pool, user, name) && (verified(name) || user.mfa.enabled.includes(name)),
  );
}

/** Returns the choices of MFA_SETUP. */
export const setupChoices = (pool: Pool): string[] =>
  mfaNames.filter((name) => poolAllows(pool, name));

/**
 * Returns the `AvailableChallenges` of USER_AUTH. Users with a temporary password must use it
 * first. Users with MFA must start with the password, or with a passkey when the pool lets it count
 * as both factors and the user has turned that on.
 * Source: API reference, WebAuthnMfaSettingsType.
 */
export function firstFactorsOf(pool: Pool, user: User): string[] {
  const allowed = pool.settings.firstFactors;
  const passwords =
    user.password && allowed.includes('PASSWORD') ? ['PASSWORD_SRP', 'PASSWORD'] : [];
  if (user.status === 'FORCE_CHANGE_PASSWORD') return passwords;
  const passkey = allowed.includes('WEB_AUTHN') && user.passkeys.size > 0 ? ['WEB_AUTHN'] : [];
  const needsMfa = pool.mfa.configuration === 'ON' || secondFactorsOf(pool, user).length > 0;
  const counts = poolAllows(pool, 'WEB_AUTHN') && user.mfa.enabled.includes('WEB_AUTHN');
  if (needsMfa) return [...passwords, ...(counts ? passkey : [])];
  const codes = [
    ...(allowed.includes('EMAIL_OTP') && user.attributes.get('email') ? ['EMAIL_OTP'] : []),
    ...(allowed.includes('SMS_OTP') && user.attributes.get('phone_number') ? ['SMS_OTP'] : []),
  ];
  return [...passwords, ...codes, ...passkey];
}

/**
 * Returns what USER_AUTH offers for a name that nobody has: everything that the pool allows and
 * that a user need not set up.
 */
export function simulatedFirstFactors(pool: Pool): string[] {
  const allowed = pool.settings.firstFactors;
  const passwords = allowed.includes('PASSWORD') ? ['PASSWORD_SRP', 'PASSWORD'] : [];
  if (pool.mfa.configuration === 'ON') return passwords;
  return [...passwords, ...['EMAIL_OTP', 'SMS_OTP'].filter((name) => allowed.includes(name))];
}
