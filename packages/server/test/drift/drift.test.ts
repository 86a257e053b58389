import { expect, test } from 'vitest';
import { installed, readDeclarations, type Sources } from './declarations.ts';
import { driftOf } from './drift.ts';
import { kitOf } from './kit.ts';
import { notOurs } from './not-ours.ts';

const sources = installed();
const sdk = readDeclarations(sources);
const kit = await kitOf(sdk.operations);

// A newer SDK fails here by name. Give what is new to the relay (core's table of operations leads) or
// to the emulator, or write it off in not-ours.ts, and add members and values to decided.txt.
test('each operation, member and value of the installed SDK is relayed, emulated or written off', () => {
  expect(driftOf(sdk, kit, notOurs)).toEqual([]);
});

test('it is all there: what is compared is what the SDK declares', () => {
  expect(sdk.operations.length).toBeGreaterThanOrEqual(140);
  expect([...sdk.unsigned].filter((name) => !sdk.operations.includes(name))).toEqual([]);
  expect([...kit.relayed].filter((name) => !sdk.operations.includes(name))).toEqual([]);
  expect(kit.emulated.size).toBeGreaterThan(60);
  expect(kit.emulated.size).toBeLessThan(sdk.operations.length);
});

/** The installed SDK with a line put in after the first place where `after` stands. */
const planted = (file: keyof Sources, after: string, line: string): Sources => {
  expect(sources[file]).toContain(after);
  return { ...sources, [file]: sources[file].replace(after, `${after}\n${line}`) };
};

test.each([
  [
    'an operation',
    planted('client', 'export', 'type ListUserPalmsCommandInput'),
    ['operation ListUserPalms'],
  ],
  [
    'an operation that a page may call, and only the emulator has',
    planted('signing', '{', 'case "AdminGetUser"'),
    ['operation AdminGetUser'],
  ],
  [
    'a member of an input that the relay serves',
    planted('models', 'export interface SignUpRequest {', '    InvitedBy?: string | undefined;'),
    ['member SignUpRequest.InvitedBy'],
  ],
  [
    'a member that other structures have',
    planted('models', 'export interface GetUserResponse {', '    NextToken?: string | undefined;'),
    ['member GetUserResponse.NextToken'],
  ],
  [
    'a member of an input that only the emulator has',
    planted('models', 'export interface ListUsersRequest {', '    Sorting?: string | undefined;'),
    ['member ListUsersRequest.Sorting'],
  ],
  [
    'a member inside of others',
    planted('models', 'export interface SessionLocationType {', '    Planet?: string | undefined;'),
    ['member SessionLocationType.Planet'],
  ],
  [
    'a structure',
    planted(
      'models',
      'export interface GetDeviceRequest {',
      '    Palm?: PalmType | undefined;\n}\nexport interface PalmType {\n    Lines?: number | undefined;',
    ),
    [
      'member GetDeviceRequest.Palm',
      'member PalmType.Lines',
      // The rest of the structure is now in the planted one.
      ...['DeviceKey', 'AccessToken'].map((name) => `member PalmType.${name}`),
    ],
  ],
  [
    'a value',
    planted('enums', 'export declare const AuthFactorType: {', '    readonly PALM: "PALM_PRINT";'),
    ['value AuthFactorType.PALM_PRINT'],
  ],
  [
    'a value that others have',
    planted('enums', 'export declare const DeliveryMediumType: {', '    readonly A: "WEB_AUTHN";'),
    ['value DeliveryMediumType.WEB_AUTHN'],
  ],
  [
    'a key that the prose about AuthParameters names',
    planted('models', '<p>The authentication parameters.', '<code>PALM_PRINT</code>'),
    ['key PALM_PRINT'],
  ],
])('a newer SDK with %s fails by name', (_what, newer, names) => {
  const next = readDeclarations(newer);
  expect(driftOf(next, kit, notOurs)).toEqual(names);
});

test('what is written off without a cause fails by name', () => {
  const operations = new Map([
    ...notOurs.operations,
    ['GetUser', 'reason'],
    ['GetDevise', 'reason'],
  ] as const);
  const members = new Map([...notOurs.members, ['UserPoolType.Colour', 'reason']] as const);
  expect(driftOf(sdk, kit, { ...notOurs, operations, members })).toEqual([
    'GetUser is ours, and on the list of what is not',
    'nothing is called GetDevise',
    'nothing is called UserPoolType.Colour',
  ]);
});
