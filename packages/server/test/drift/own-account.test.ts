import { readdirSync, readFileSync } from 'node:fs';
import { type SectionName, sectionWays } from '@countersign/core/account';
import { expect, test } from 'vitest';
import { installed, readDeclarations } from './declarations.ts';
import { notOurs } from './not-ours.ts';

const { structures } = readDeclarations(installed());
const takesToken = [...structures]
  .filter(([, members]) => members.some(({ name }) => name === 'AccessToken'))
  .flatMap(([name]) => name.match(/^\w+(?=Request$)/) ?? []);

/** The section of the account that calls each operation. */
const calledBy: Readonly<Record<string, SectionName>> = {
  AssociateSoftwareToken: 'authenticator-app',
  ChangePassword: 'password',
  CompleteWebAuthnRegistration: 'passkeys',
  DeleteUser: 'delete-account',
  DeleteUserAttributes: 'profile',
  DeleteWebAuthnCredential: 'passkeys',
  ForgetDevice: 'devices',
  GetUser: 'profile',
  GetUserAttributeVerificationCode: 'email',
  GetUserAuthFactors: 'password',
  GlobalSignOut: 'password',
  ListDevices: 'devices',
  ListUserSessions: 'sessions',
  ListWebAuthnCredentials: 'passkeys',
  RevokeUserSession: 'sessions',
  SetUserMFAPreference: 'second-step',
  StartWebAuthnRegistration: 'passkeys',
  UpdateDeviceStatus: 'devices',
  UpdateUserAttributes: 'profile',
  VerifySoftwareToken: 'authenticator-app',
  VerifyUserAttribute: 'phone',
};

const withoutSection = new Map([
  ...notOurs.operations,
  ['ConfirmDevice', 'A sign-in confirms its device.'],
  ['GetDevice', 'ListDevices gives the same of every device.'],
]);

test('each operation that takes an AccessToken has a section, or a reason why not', () => {
  expect(takesToken.length).toBeGreaterThanOrEqual(23);
  expect(
    takesToken.filter((name) => !Object.hasOwn(calledBy, name) && !withoutSection.has(name)),
  ).toEqual([]);
});

test('each operation has a section or a reason, not both, and the SDK has it', () => {
  const listed = Object.keys(calledBy);
  expect(listed.filter((name) => withoutSection.has(name))).toEqual([]);
  expect(listed.filter((name) => !takesToken.includes(name))).toEqual([]);
});

test('the code of the sections calls each operation that has one, and no other', () => {
  const folder = new URL('../../../core/src/account/', import.meta.url);
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const called = new Set([...code.matchAll(/\bcall\(\s*'(\w+)'/g)].map(([, name]) => name));
  expect([...called].sort()).toEqual(Object.keys(calledBy).sort());
  expect(Object.values(calledBy).filter((name) => !Object.hasOwn(sectionWays, name))).toEqual([]);
});
