import type { AccountData, SectionName } from '@countersign/core/account';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ownAccount } from '../../test/own-account.ts';
import { AuthenticatorApp } from './authenticator-app/index.ts';
import { Email } from './email/index.ts';
import { Passkeys } from './passkeys/index.ts';
import { Phone } from './phone/index.ts';
import { SecondStep } from './second-step/index.ts';
import type { AccountPool, SectionProps } from './section-props.ts';

const sections = {
  'authenticator-app': AuthenticatorApp,
  'second-step': SecondStep,
  passkeys: Passkeys,
  email: Email,
  phone: Phone,
} satisfies { [S in SectionName]?: unknown };

const attributes = {
  email: 'dana@example.com',
  email_verified: 'true',
  phone_number: '+15550100',
  phone_number_verified: 'true',
};
const methods = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'WEB_AUTHN'] as const;
const passkey = {
  CredentialId: 'c1',
  FriendlyCredentialName: 'Phone',
  RelyingPartyId: 'localhost',
  AuthenticatorTransports: [],
  CreatedAt: 1,
};

function shown(
  name: keyof typeof sections,
  [factors, secondSteps]: [string[], string[]],
  mode: 'ON' | 'OPTIONAL',
): string {
  const initial: Partial<AccountData> = {
    user: { username: 'u1', attributes, secondSteps },
    factors,
    passkeys: [passkey],
  };
  const pool: AccountPool = { mfa: { mode, methods } };
  const props: SectionProps = { account: ownAccount({}, initial), pool };
  return renderToStaticMarkup(createElement(sections[name], props));
}

test.each<[keyof typeof sections, string, string[], string[], 'ON' | 'OPTIONAL', RegExp, RegExp]>([
  [
    'authenticator-app',
    'the pool requires it',
    ['PASSWORD'],
    ['SOFTWARE_TOKEN_MFA'],
    'ON',
    /Your account needs a second step/,
    /Stop using the app/,
  ],
  [
    'authenticator-app',
    'a passkey needs it',
    ['PASSWORD', 'WEB_AUTHN'],
    ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN'],
    'OPTIONAL',
    /Your passkey needs another method/,
    /Stop using the app/,
  ],
  [
    'authenticator-app',
    'there is no password',
    ['WEB_AUTHN'],
    [],
    'OPTIONAL',
    /Set a password first/,
    /<form|<button/,
  ],
  [
    'second-step',
    'there is no password',
    ['EMAIL_OTP'],
    [],
    'OPTIONAL',
    /Set a password first/,
    /<button/,
  ],
  [
    'second-step',
    'the passkey is the only way',
    ['WEB_AUTHN'],
    ['SMS_MFA', 'WEB_AUTHN'],
    'OPTIONAL',
    /Without it, you can’t sign in with your passkey/,
    /Turn off/,
  ],
  [
    'passkeys',
    'it is the only way',
    ['WEB_AUTHN'],
    [],
    'OPTIONAL',
    /Your only way to sign in/,
    /Remove/,
  ],
  [
    'email',
    'it is the only way',
    ['EMAIL_OTP'],
    [],
    'OPTIONAL',
    /codes that we send here/,
    /<button/,
  ],
  [
    'phone',
    'its codes are asked for',
    ['PASSWORD'],
    ['SMS_MFA'],
    'OPTIONAL',
    /codes that we send here/,
    /<button/,
  ],
])('%s says why it takes nothing away: %s', (name, _why, factors, steps, mode, says, offers) => {
  const markup = shown(name, [factors, steps], mode);
  expect(markup).toMatch(says);
  expect(markup).not.toMatch(offers);
});

test.each<[keyof typeof sections, string[], string[], RegExp]>([
  ['authenticator-app', ['PASSWORD'], ['SOFTWARE_TOKEN_MFA'], /Stop using the app/],
  ['second-step', ['PASSWORD'], ['SMS_MFA'], /Turn off/],
  ['passkeys', ['PASSWORD', 'WEB_AUTHN'], [], /Remove/],
  ['email', ['PASSWORD', 'EMAIL_OTP'], [], /Change email address/],
  ['phone', ['PASSWORD'], ['SMS_MFA', 'EMAIL_OTP'], /Change phone number/],
])('%s lets the user who has another way', (name, factors, steps, offers) => {
  expect(shown(name, [factors, steps], 'OPTIONAL')).toMatch(offers);
});
