import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromBase64,
  fromHex,
  hmacSha256,
  randomBytes,
  sha256,
  toBase64,
  toHex,
} from '../src/bytes.ts';
import type { Client } from '../src/model/client.ts';
import { nativeHashes } from '../src/node/native-hashes.ts';
import { nativePower } from '../src/node/native-powers.ts';
import { checkSecretHash } from '../src/sign-in/secret-hash.ts';
import { g, hashToInteger, k, modPow, N, pad, toInteger } from '../src/srp/group.ts';
import {
  makeVerifier,
  provesSecret,
  readTimestamp,
  startExchange,
  verifies,
} from '../src/srp/srp-server.ts';
import vectors from './testdata/srp-vectors.json' with { type: 'json' };

const hex = (value: bigint) => value.toString(16);
const integer = (text: string) => BigInt(`0x${text}`);
/** The same number without leading zeros. */
const plain = (text: string) => hex(integer(text));

test('k is H(pad(N) ‖ pad(g))', async () => {
  expect(hex(k)).toBe(vectors.kHex);
  expect(await hashToInteger(pad(N), pad(g))).toBe(k);
});

test.each(vectors.pad)('pad($integerHex) is $paddedHex', ({ integerHex, paddedHex }) => {
  expect(toHex(pad(integer(integerHex)))).toBe(paddedHex);
});

test('pad writes any number as two’s complement with the fewest bytes', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1n << 3072n }), (value) => {
      const bytes = pad(value);
      expect(integer(toHex(bytes))).toBe(value);
      expect(bytes[0]).toBeLessThan(0x80);
      if (bytes.length > 1 && bytes[0] === 0) expect(bytes[1]).toBeGreaterThan(0x7f);
    }),
  );
});

test('Node’s native power is modPow, also where OpenSSL refuses', () => {
  const exponents = [0n, 1n, 2n, N - 1n, 2n ** 256n - 1n, toInteger(randomBytes(32))];
  for (const base of [0n, 1n, 2n, N - 1n, N, N + 2n, 2n * N + 5n, toInteger(randomBytes(384))])
    for (const exponent of exponents)
      expect(nativePower(base, exponent)).toBe(modPow(base, exponent, N));
});

test('Node’s native hashes are those of WebCrypto, whatever the length', async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1152, 5000]) {
    const [key, message] = [randomBytes(Math.max(1, length)), randomBytes(length)];
    expect(nativeHashes.digest(message)).toEqual(await sha256(message));
    expect(nativeHashes.hmac(key, message)).toEqual(await hmacSha256(key, message));
  }
});

test('bytes survive hex and base64, whatever the length', () => {
  for (const length of [0, 1, 2, 3, 4095, 4096, 4097, 9000]) {
    const bytes = randomBytes(length);
    expect(fromHex(toHex(bytes))).toEqual(bytes);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    expect(toInteger(bytes)).toBe(bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n));
  }
});

test('modPow agrees with repeated multiplication', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 1000n), fc.integer({ min: 0, max: 60 }), (base, exponent) => {
      let expected = 1n;
      for (let i = 0; i < exponent; i++) expected = (expected * base) % 7919n;
      expect(modPow(base, BigInt(exponent), 7919n)).toBe(expected);
    }),
  );
});

describe.each(vectors.exchanges)('$name', (vector) => {
  const claim = {
    a: vector.a,
    b: vector.b,
    bigB: vector.bigB,
    verifier: vector.verifier,
  };
  const proves = (
    signature: string,
    timestamp = vector.timestamp,
    secretBlock = vector.secretBlock,
  ) => provesSecret(claim, vector.identity, secretBlock, timestamp, signature);

  test('makes the verifier that clients and service agree on', async () => {
    const made = await makeVerifier(vector.identity, vector.secret, integer(vector.salt));
    expect(made.verifier).toBe(plain(vector.verifier));
    expect(await verifies(made, vector.identity, vector.secret)).toBe(true);
    expect(await verifies(made, vector.identity, `${vector.secret} `)).toBe(false);
  });

  test('accepts the right signature and no other', async () => {
    expect(await proves(vector.signature)).toBe(true);
    const spoiled = `${vector.signature.startsWith('A') ? 'B' : 'A'}${vector.signature.slice(1)}`;
    expect(await proves(spoiled)).toBe(false);
    expect(await proves('')).toBe(false);
    expect(await proves('not base64!')).toBe(false);
    expect(await proves(vector.signature, `${vector.timestamp} `)).toBe(false);
    expect(await proves(vector.signature, undefined, vector.secretBlock.slice(4))).toBe(false);
  });
});

test('an exchange refuses an A that is 0 mod N or not a number', () => {
  const stored = { salt: '1', verifier: '2' };
  for (const a of ['0', '00', hex(N), hex(2n * N), '', 'xyz', '-1', 'a'.repeat(2000)])
    expect(startExchange(a, stored), a.slice(0, 20)).toBeUndefined();
  const made = startExchange('ab', stored);
  expect(made?.bigB).toBe(hex((k * 2n + modPow(g, integer(made?.b ?? '0'), N)) % N));
});

describe('TIMESTAMP', () => {
  test('is read in Cognito’s one form only', () => {
    expect(readTimestamp('Sun Nov 8 09:05:03 UTC 2026')).toBe(Date.UTC(2026, 10, 8, 9, 5, 3));
    for (const text of [
      'Sun Nov 08 09:05:03 UTC 2026',
      'So Nov 8 09:05:03 UTC 2026',
      'Sun Nov 8 9:05:03 UTC 2026',
      '2026-11-08T09:05:03Z',
      '',
    ])
      expect(readTimestamp(text), text).toBeUndefined();
  });
});

test.each(vectors.secretHash)('SECRET_HASH for $username', async (vector) => {
  const secrets = [{ id: '1', value: vector.clientSecret, createdAt: 0 }];
  const client = { id: vector.clientId, secrets } as unknown as Client; // all it reads
  await expect(
    checkSecretHash(client, vector.username, vector.SECRET_HASH),
  ).resolves.toBeUndefined();
  for (const [name, hash] of [
    [`${vector.username}x`, vector.SECRET_HASH],
    [vector.username, toHex(fromHex('00'))],
  ] as const)
    await expect(checkSecretHash(client, name, hash)).rejects.toThrow(
      'Unable to verify secret hash',
    );
});
