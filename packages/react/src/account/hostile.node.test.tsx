import type { SectionName } from '@countersign/core/account';
import fc from 'fast-check';
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ownAccount } from '../../test/own-account.ts';
import { AuthenticatorApp } from './authenticator-app/index.ts';
import { DeleteAccount } from './delete-account/index.ts';
import { Devices } from './devices/index.ts';
import { Email } from './email/index.ts';
import { Passkeys } from './passkeys/index.ts';
import { Password } from './password/index.ts';
import { Phone } from './phone/index.ts';
import { Profile } from './profile/index.ts';
import { SecondStep } from './second-step/index.ts';
import type { SectionProps } from './section-props.ts';
import { Sessions } from './sessions/index.ts';

const sections: { readonly [S in SectionName]: ComponentType<SectionProps> } = {
  profile: Profile,
  email: Email,
  phone: Phone,
  password: Password,
  passkeys: Passkeys,
  devices: Devices,
  sessions: Sessions,
  'authenticator-app': AuthenticatorApp,
  'second-step': SecondStep,
  'delete-account': DeleteAccount,
};

const pool: SectionProps['pool'] = {
  mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'WEB_AUTHN'] },
};

const pages = {
  GetUser: (rows: unknown[]) => ({
    Username: 'u1',
    UserAttributes: rows,
    UserMFASettingList: rows,
  }),
  GetUserAuthFactors: (rows: unknown[]) => ({ ConfiguredUserAuthFactors: rows }),
  ListWebAuthnCredentials: (rows: unknown[]) => ({ Credentials: rows }),
  ListDevices: (rows: unknown[]) => ({ Devices: rows }),
  ListUserSessions: (rows: unknown[]) => ({ Sessions: rows }),
};

async function shownOf(name: SectionName, answers: Readonly<Record<string, object>>) {
  const account = ownAccount(answers);
  const reads = ['user', 'factors', 'passkeys', 'devices', 'sessions'] as const;
  await Promise.all(reads.map((resource) => account.load(resource)));
  return renderToStaticMarkup(createElement(sections[name], { account, pool }));
}

const names = Object.keys(sections) as SectionName[];
const huge = 'x'.repeat(200_000);

/** What may come in place of a text, a date or an object. */
const member = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'grapheme' }),
  fc.double(),
  fc.constantFrom(huge, '\u202Egnp.exe', '__proto__', 'SMS_MFA', 1e300, -1, 'unknown'),
);
const row = fc.record(
  Object.fromEntries(
    [
      ...['Name', 'Value', 'CredentialId', 'FriendlyCredentialName', 'RelyingPartyId', 'CreatedAt'],
      ...['DeviceKey', 'DeviceAttributes', 'DeviceLastAuthenticatedDate', 'DeviceCreateDate'],
      ...['SessionId', 'DeviceType', 'LastActiveDate', 'CreateDate', 'LastLocation'],
      ...['IsCurrentSession', 'OriginSessionId'],
    ].map((name) => [name, member]),
  ),
  { requiredKeys: [] },
);

test.each(names)('%s renders whatever Cognito answers', async (name) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(row, member), { maxLength: 4 }), async (rows) => {
      const answers = Object.fromEntries(
        Object.entries(pages).map(([operation, page]) => [operation, page(rows)]),
      );
      const markup = await shownOf(name, answers);
      expect(markup).not.toMatch(/\[object|NaN|Invalid Date/);
      expect(markup.length).toBeLessThan(100_000);
    }),
    { numRuns: 40 },
  );
});

const attribute = (Name: string, Value: unknown) => ({ Name, Value });

test.each<[SectionName, keyof typeof pages, object[], RegExp]>([
  [
    'passkeys',
    'ListWebAuthnCredentials',
    [{ CredentialId: 'c', FriendlyCredentialName: {} }],
    /Passkey without a name/,
  ],
  ['passkeys', 'ListWebAuthnCredentials', [{ CredentialId: 'c' }], /Passkey without a name/],
  [
    'passkeys',
    'ListWebAuthnCredentials',
    [{ CredentialId: 'c', FriendlyCredentialName: huge }],
    />x{100}…</,
  ],
  [
    'passkeys',
    'ListWebAuthnCredentials',
    [{ CredentialId: 'c', FriendlyCredentialName: 'a\u202Eb' }],
    />a b</,
  ],
  ['passkeys', 'ListWebAuthnCredentials', [{ CredentialId: {} }], /You have no passkeys yet/],
  ['devices', 'ListDevices', [{ DeviceKey: 'd', DeviceAttributes: 'x' }], /Device without a name/],
  [
    'devices',
    'ListDevices',
    [{ DeviceKey: 'd', DeviceAttributes: [attribute('device_name', huge)] }],
    />x{100}…</,
  ],
  ['sessions', 'ListUserSessions', [{ SessionId: 's', DeviceType: {} }], /Unknown device/],
  ['sessions', 'ListUserSessions', [{ SessionId: 's', DeviceType: 'node' }], /Unknown device/],
  [
    'sessions',
    'ListUserSessions',
    [{ SessionId: 's', DeviceType: 'node', IsCurrentSession: true }],
    />This browser</,
  ],
  ['sessions', 'ListUserSessions', [{ SessionId: 's', LastLocation: { City: huge } }], />x{100}…</],
  ['email', 'GetUser', [attribute('email', huge)], />x{100}…</],
  ['profile', 'GetUser', [attribute('nickname', huge)], />x{2048}…</],
])('%s shows a fallback for what %s answers (case %#)', async (name, operation, rows, expected) => {
  expect(await shownOf(name, { [operation]: pages[operation](rows) })).toMatch(expected);
});
