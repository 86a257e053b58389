import type { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import type { MfaName, User } from '../model/user.ts';
import { invalidParameter } from '../service-error.ts';
import { poolAllows } from '../sign-in/factors.ts';

const members: [string, MfaName][] = [
  ['SMSMfaSettings', 'SMS_MFA'],
  ['SoftwareTokenMfaSettings', 'SOFTWARE_TOKEN_MFA'],
  ['EmailMfaSettings', 'EMAIL_OTP'],
  ['WebAuthnMfaSettings', 'WEB_AUTHN'],
];

/**
 * Sets what SetUserMFAPreference and AdminSetUserMFAPreference say.
 * @throws {ServiceError} InvalidParameterException when the pool or the user lacks a factor,
 *   or a passkey would be the only one. Source: API reference, WebAuthnMfaSettingsType.
 */
export function setMfaPreference(pool: Pool, user: User, input: Input): void {
  const enabled = new Set(user.mfa.enabled);
  let { preferred } = user.mfa;
  for (const [member, name] of members) {
    const settings = input.object(member);
    if (!settings) continue;
    const on = settings.flag('Enabled') ?? false;
    const first = settings.flag('PreferredMfa') ?? false;
    if (on) requirePossible(pool, user, name);
    if (on) enabled.add(name);
    else enabled.delete(name);
    if (on && first) {
      if (preferred !== undefined && preferred !== name && asksPreferred(input, preferred))
        throw invalidParameter('Only one MFA method can be preferred.');
      preferred = name;
    } else if (preferred === name) preferred = undefined;
  }
  if (enabled.has('WEB_AUTHN') && enabled.size === 1)
    throw invalidParameter('A passkey needs another MFA method beside it.');
  user.mfa = {
    enabled: [...enabled],
    ...(preferred !== undefined && { preferred }),
  };
}

function asksPreferred(input: Input, name: MfaName): boolean {
  const member = members.find(([, value]) => value === name)?.[0] ?? '';
  return input.object(member)?.flag('PreferredMfa') ?? false;
}

function requirePossible(pool: Pool, user: User, name: MfaName): void {
  if (!poolAllows(pool, name) || pool.mfa.configuration === 'OFF')
    throw invalidParameter(`${name} is not enabled for this user pool.`);
  const lacks = {
    SMS_MFA: !user.attributes.get('phone_number') && 'User does not have a phone number.',
    SOFTWARE_TOKEN_MFA: !user.totp && 'User has not verified software token mfa',
    EMAIL_OTP: !user.attributes.get('email') && 'User does not have an email address.',
    WEB_AUTHN: user.passkeys.size === 0 && 'User has not registered a passkey.',
  }[name];
  if (lacks) throw invalidParameter(lacks);
}
