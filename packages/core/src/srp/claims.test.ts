import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { ChallengeError } from '../challenge-error.ts';
import vectors from '../testdata/srp-vectors.json' with { type: 'json' };
import { privateKey } from './exchange.ts';
import { k, N } from './group.ts';
import { concat, hash } from './hash.ts';
import { deriveKey } from './hkdf.ts';
import { deviceVerifier, startDeviceSrp, startSrp } from './index.ts';
import { modPow, powerOfG } from './mod-pow.ts';
import { pad, toInteger } from './pad.ts';

const integer = (hex: string) => BigInt(`0x${hex}`);
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const hexOf = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const first = vectors.user[0] as (typeof vectors.user)[number];
const firstDevice = vectors.device[0] as (typeof vectors.device)[number];

test.each(vectors.user)('user claim: $name', async ({ identity, challenge, a, now, expected }) => {
  const srp = startSrp({ a: integer(a) });
  expect(srp.srpA).toBe(expected.srpA);
  expect(await srp.claim({ ...identity, ...challenge, now: new Date(now) })).toEqual({
    timestamp: expected.timestamp,
    signature: expected.signature,
    secretBlock: challenge.secretBlock,
  });
});

test.each(vectors.device)('device claim: $name', async (vector) => {
  const { identity, challenge, a, now, expected } = vector;
  const srp = startDeviceSrp({ a: integer(a) });
  expect(srp.srpA).toBe(expected.srpA);
  expect(await srp.claim({ ...identity, ...challenge, now: new Date(now) })).toEqual({
    timestamp: expected.timestamp,
    signature: expected.signature,
    secretBlock: challenge.secretBlock,
  });
});

test.each(vectors.device)('device verifier: $name', async ({ identity, randomSalt, ...vector }) => {
  expect(await deviceVerifier({ ...identity, salt: integer(randomSalt) })).toEqual({
    devicePassword: identity.devicePassword,
    ...vector.confirmDevice,
  });
});

const steps = [
  ...vectors.user.map(({ identity: { userPoolId, userId, password }, ...vector }) => ({
    ...vector,
    who: { group: userPoolId.slice(userPoolId.indexOf('_') + 1), name: userId, password },
  })),
  ...vectors.device.map(({ identity, ...vector }) => ({
    ...vector,
    who: {
      group: identity.deviceGroupKey,
      name: identity.deviceKey,
      password: identity.devicePassword,
    },
  })),
];

test.each(steps)('every step on the way: $name', async ({ who, challenge, a, b, expected }) => {
  expect(hexOf(await hash(`${who.group}${who.name}:${who.password}`))).toBe(expected.inner);
  const x = await privateKey(who, integer(challenge.salt));
  expect(x.toString(16)).toBe(expected.x);
  const v = powerOfG(x);
  expect(v.toString(16)).toBe(expected.verifier);
  const A = integer(expected.srpA);
  const B = integer(challenge.srpB);
  expect(B).toBe((k * v + powerOfG(integer(b))) % N);
  const u = toInteger(await hash(pad(A), pad(B)));
  expect(u.toString(16)).toBe(expected.u);
  const S = modPow((((B - k * v) % N) + N) % N, integer(a) + u * x);
  expect(S.toString(16)).toBe(expected.s);
  const message = concat([who.group, who.name, bytesOf(challenge.secretBlock), expected.timestamp]);
  expect(hexOf(message)).toBe(expected.message);
  const signed = await crypto.subtle.sign('HMAC', await deriveKey(pad(S), pad(u)), message);
  expect(hexOf(new Uint8Array(signed))).toBe(hexOf(await hmac(bytes(expected.key), message)));
  expect(hexOf(new Uint8Array(signed))).toBe(hexOf(bytesOf(expected.signature)));
});

const bytes = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

async function hmac(key: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
}

test('a server with only the verifier computes the same signature', async () => {
  const secret = fc.bigInt({ min: 1n, max: (1n << 256n) - 1n });
  await fc.assert(
    fc.asyncProperty(
      secret,
      secret,
      fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }),
      fc.string({ unit: 'binary' }),
      fc.uint8Array({ minLength: 1 }),
      async (a, b, salt, password, block) => {
        const v = powerOfG(await privateKey({ group: 'Pool', name: 'alice', password }, salt));
        const B = (k * v + powerOfG(b)) % N;
        const srp = startSrp({ a });
        const claim = await srp.claim({
          userPoolId: 'eu-west-1_Pool',
          userId: 'alice',
          password,
          salt: salt.toString(16),
          srpB: B.toString(16),
          secretBlock: btoa(String.fromCharCode(...block)),
        });
        const A = integer(srp.srpA);
        const u = toInteger(await hash(pad(A), pad(B)));
        const S = modPow((A * modPow(v, u)) % N, b);
        // HKDF by hand: extract, then one block of expand.
        const extracted = await hmac(pad(u), pad(S));
        const info = concat(['Caldera Derived Key', Uint8Array.of(1)]);
        const key = (await hmac(extracted, info)).slice(0, 16);
        const message = concat(['Pool', 'alice', Uint8Array.from(block), claim.timestamp]);
        expect(hexOf(bytesOf(claim.signature))).toBe(hexOf(await hmac(key, message)));
      },
    ),
    { numRuns: 20 },
  );
});

test('the pool’s full id and its last part give the same claim', async () => {
  const { identity, challenge, a, now, expected } = first;
  const claim = await startSrp({ a: integer(a) }).claim({
    ...identity,
    ...challenge,
    userPoolId: identity.userPoolId.slice(identity.userPoolId.indexOf('_') + 1),
    now: new Date(now),
  });
  expect(claim.signature).toBe(expected.signature);
});

test('uppercase digits and leading zeros give the same claim', async () => {
  const { identity, challenge, a, now, expected } = first;
  const claim = await startSrp({ a: integer(a) }).claim({
    ...identity,
    ...challenge,
    salt: `000${challenge.salt.toUpperCase()}`,
    srpB: `0${challenge.srpB.toUpperCase()}`,
    now: new Date(now),
  });
  expect(claim.signature).toBe(expected.signature);
});

test('by default the secret is 256 random bits and the time is now', async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ['Date'] });
  const getRandomValues = vi.spyOn(crypto, 'getRandomValues');
  try {
    const [one, other] = [startSrp(), startDeviceSrp()];
    expect(one.srpA).toMatch(/^[1-9a-f][\da-f]{700,}$/);
    expect(one.srpA).not.toBe(other.srpA);
    expect(getRandomValues.mock.calls.map(([array]) => array?.byteLength)).toEqual([32, 32]);
    const claim = await one.claim({ ...first.identity, ...first.challenge });
    expect(claim.timestamp).toBe('Thu Jan 1 00:00:00 UTC 2026');
  } finally {
    vi.useRealTimers();
    getRandomValues.mockRestore();
  }
});

test('a new device gets 40 random bytes for a password and a salt of at most 17', async () => {
  const keys = { deviceGroupKey: '-group', deviceKey: 'us-east-1_key' };
  const [one, other] = [await deviceVerifier(keys), await deviceVerifier(keys)];
  expect(bytesOf(one.devicePassword)).toHaveLength(40);
  expect(bytesOf(one.salt).length).toBeLessThanOrEqual(17);
  expect(one.devicePassword).not.toBe(other.devicePassword);
  expect(one.salt).not.toBe(other.salt);
  expect(one.passwordVerifier).not.toBe(other.passwordVerifier);
});

const hostile: [field: string, member: 'salt' | 'srpB' | 'secretBlock', text: string][] = [
  ...['', ' ', '0', '00', N.toString(16), (2n * N).toString(16), 'zz', '0x10', '-5', '1.5', '1 0']
    .concat('f'.repeat(1025))
    .map((text): [string, 'srpB', string] => ['SRP_B', 'srpB', text]),
  ...['', ' ', 'xyz', '0x5a', '-1', '٣', '5a\n', 'f'.repeat(1025)].map(
    (text): [string, 'salt', string] => ['SALT', 'salt', text],
  ),
  ...['', ' ', 'a', '*', 'AA-_', 'AA=A', 'AA A', 'AAAA\n', 'ÿ'].map(
    (text): [string, 'secretBlock', string] => ['SECRET_BLOCK', 'secretBlock', text],
  ),
];

test.each(hostile)('a bad %s is reported by name: %s %j', async (field, member, text) => {
  const user = startSrp().claim({ ...first.identity, ...first.challenge, [member]: text });
  await expect(user).rejects.toBeInstanceOf(ChallengeError);
  await expect(user).rejects.toMatchObject({ code: 'MalformedChallenge', field });
  const device = startDeviceSrp().claim({
    ...firstDevice.identity,
    ...firstDevice.challenge,
    [member]: text,
  });
  await expect(device).rejects.toMatchObject({ code: 'MalformedChallenge', field });
});

test('a u of zero is refused', async () => {
  const digest = vi.spyOn(crypto.subtle, 'digest').mockResolvedValue(new ArrayBuffer(32));
  try {
    await expect(startSrp().claim({ ...first.identity, ...first.challenge })).rejects.toMatchObject(
      { code: 'MalformedChallenge', field: 'SRP_B' },
    );
  } finally {
    digest.mockRestore();
  }
});

test('the secret is used once, even when the first use failed', async () => {
  const srp = startSrp();
  await expect(
    srp.claim({ ...first.identity, ...first.challenge, srpB: '0' }),
  ).rejects.toBeInstanceOf(ChallengeError);
  await expect(srp.claim({ ...first.identity, ...first.challenge })).rejects.toThrow(TypeError);
});

test('without WebCrypto the error says what is missing', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  try {
    expect(() => startSrp()).toThrow(/https or from localhost/);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('no error contains the password, the salt or the block', async () => {
  const input = { ...first.identity, ...first.challenge, srpB: 'nonsense' };
  const error: unknown = await startSrp()
    .claim(input)
    .catch((thrown: unknown) => thrown);
  const told = `${error} ${JSON.stringify(error)} ${(error as Error).stack}`;
  for (const secret of [input.password, input.salt, input.secretBlock, 'nonsense']) {
    expect(told).not.toContain(secret);
  }
});
