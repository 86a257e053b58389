import { expect, test } from 'vitest';
import { poolOfOne } from '../../test/pool-of-one.ts';
import { ChallengeError } from '../challenge-error.ts';
import { createAccount, revokeOtherSessions, revokeSession, sessionsOf } from './index.ts';

const here = {
  SessionId: 's1',
  SessionType: 'TOKEN',
  OriginSessionId: 'sso1',
  DeviceType: 'Chrome 125 / macOS 15.0',
  LastActiveDate: 3,
  LastLocation: { City: 'Lisbon', Country: 'PT' },
  IsCurrentSession: true,
} as const;
const sso = { SessionId: 'sso1', SessionType: 'SSO', CreateDate: 2 } as const;
const sibling = { SessionId: 's2', OriginSessionId: 'sso1', LastActiveDate: 1 };
const phone = { SessionId: 's3', DeviceType: 'unknown', LastLocation: { Country: 'unknown' } };

const shown = (listed: object[]) => {
  const account = createAccount({ transport: poolOfOne().transport });
  return sessionsOf(account, listed as never);
};

test('shows device, place and last use, this one first, then the latest', () => {
  expect(shown([phone, sibling, sso, here])).toEqual([
    {
      id: 's1',
      device: 'Chrome 125 / macOS 15.0',
      city: 'Lisbon',
      country: 'PT',
      lastActive: 3000,
      isThisOne: true,
    },
    // The single sign-on session that this one came from belongs to it.
    expect.objectContaining({ id: 'sso1', lastActive: 2000, isThisOne: true }),
    expect.objectContaining({ id: 's2', lastActive: 1000, isThisOne: false }),
    {
      id: 's3',
      device: undefined,
      city: undefined,
      country: undefined,
      lastActive: undefined,
      isThisOne: false,
    },
  ]);
});

test('is safe from members of any type', () => {
  const odd = { SessionId: 's', DeviceType: 7, LastLocation: 'x', LastActiveDate: 'y' };
  expect(
    shown([{}, { SessionId: 5 }, odd, { ...odd, SessionId: 't', LastLocation: { City: {} } }, odd]),
  ).toEqual([
    expect.objectContaining({ id: 's', device: undefined, city: undefined }),
    expect.objectContaining({ id: 't', lastActive: undefined }),
  ]);
});

test.each(['node', 'Deno/2.1.4', 'aws-sdk-js/3.1169.0 ua/2.1 os/linux lang/js', 'unknown'])(
  'the user agent %s of a relay is no device',
  (DeviceType) => {
    expect(shown([{ SessionId: 's', DeviceType }])).toMatchObject([{ device: undefined }]);
  },
);

test.each(['OperationNotEnabledException', 'FeatureUnavailableInTierException'])(
  '%s says that the pool does not track sessions, and nothing failed',
  async (code) => {
    const { transport } = poolOfOne({ ListUserSessions: new ChallengeError(code) });
    const account = createAccount({ transport });
    await account.load('sessions');
    expect(account.peek('sessions')).toEqual({ status: 'ready', data: null });
    await revokeOtherSessions(account);
  },
);

test('any other refusal of the list is a failure', async () => {
  const { transport } = poolOfOne({
    ListUserSessions: new ChallengeError('TooManyRequestsException', { kind: 'throttled' }),
  });
  const account = createAccount({ transport });
  await account.load('sessions');
  expect(account.peek('sessions').status).toBe('failed');
});

test('holds all pages of the list', async () => {
  const { transport, calls } = poolOfOne({
    ListUserSessions: [{ Sessions: [here], NextToken: 'n' }, { Sessions: [phone] }],
  });
  const account = createAccount({ transport });
  await account.load('sessions');
  expect(account.peek('sessions').data).toEqual([here, phone]);
  expect(calls.map(([, input]) => input)).toEqual([{}, { NextToken: 'n' }]);
});

test.each([
  ['that is open', {}],
  ['that has ended already', new ChallengeError('ResourceNotFoundException')],
])('revokes one %s, which stays hidden while Cognito still lists it', async (_which, answer) => {
  const Sessions = [here, phone];
  const { transport, calls } = poolOfOne({
    RevokeUserSession: answer,
    ListUserSessions: { Sessions },
  });
  const account = createAccount({ transport, initial: { sessions: Sessions } });
  await revokeSession(account, 's3');
  expect(calls[0]).toEqual([
    'RevokeUserSession',
    { SessionId: 's3', RevokeAssociatedSessions: 'LINKED' },
  ]);
  await expect.poll(() => calls.map(([name]) => name)).toContain('ListUserSessions');
  expect(sessionsOf(account, Sessions).map(({ id }) => id)).toEqual(['s1']);
});

test('one that could not be revoked stays in the list', async () => {
  const { transport } = poolOfOne({ RevokeUserSession: new ChallengeError('x') });
  const account = createAccount({ transport, initial: { sessions: [here, phone] } });
  await expect(revokeSession(account, 's3')).rejects.toThrow();
  expect(sessionsOf(account, [here, phone])).toHaveLength(2);
});

test('all others are those of now; what this one came from is spared', async () => {
  const { transport, calls } = poolOfOne({
    ListUserSessions: { Sessions: [here, sso, sibling, phone] },
  });
  const account = createAccount({ transport, initial: { sessions: [here] } });
  await revokeOtherSessions(account);
  const sent = calls.filter(([operation]) => operation === 'RevokeUserSession');
  expect(sent.map(([, input]) => input)).toEqual([
    // LINKED would end the single sign-on session that this one came from too.
    { SessionId: 's2', RevokeAssociatedSessions: 'NONE' },
    { SessionId: 's3', RevokeAssociatedSessions: 'LINKED' },
  ]);
});

test('a failure half way leaves those revoked that were, and the rest in the list', async () => {
  const Sessions = [here, { SessionId: 's8' }, { SessionId: 's9' }];
  const { transport } = poolOfOne({
    ListUserSessions: { Sessions },
    RevokeUserSession: [{}, new ChallengeError('x'), {}],
  });
  const account = createAccount({ transport });
  await expect(revokeOtherSessions(account)).rejects.toThrow();
  expect(sessionsOf(account, Sessions as never).map(({ id }) => id)).toEqual(['s1', 's9']);
});
