/**
 * The server's half of SRP-6a as Cognito speaks it. It stores a verifier and no password. It shares
 * no code with core's client: if both had the same mistake, they would agree with each other.
 */
import {
  type Bytes,
  fromBase64,
  hmacSha256,
  randomBytes,
  sameBytes,
  toBase64,
  toHex,
  utf8,
} from '../bytes.ts';
import type { SrpExchange, Verifier } from '../model/srp.ts';
import { g, hashToInteger, k, N, pad, power, privateKey, toInteger } from './group.ts';

/**
 * Makes the verifier that the emulator stores in place of a secret.
 * @param identity pool name and username, or device group key and device key, without a separator.
 */
export async function makeVerifier(
  identity: string,
  secret: string,
  salt: bigint = randomSalt(),
): Promise<Verifier> {
  const verifier = power(g, await privateKey(identity, secret, salt));
  return { salt: salt.toString(16), verifier: verifier.toString(16) };
}

/** Whether the verifier was made from this secret. */
export async function verifies(
  stored: Verifier,
  identity: string,
  secret: string,
): Promise<boolean> {
  const made = await makeVerifier(identity, secret, BigInt(`0x${stored.salt}`));
  return sameBytes(utf8(made.verifier), utf8(stored.verifier));
}

/**
 * Starts an exchange for the client's `A`. Returns `undefined` when A is not a number or is 0 mod
 * N.
 */
export function startExchange(srpA: string, stored: Verifier): SrpExchange | undefined {
  if (!/^[0-9a-fA-F]{1,1024}$/.test(srpA)) return undefined;
  const a = BigInt(`0x${srpA}`);
  if (a % N === 0n) return undefined;
  const b = toInteger(randomBytes(32));
  const verifier = BigInt(`0x${stored.verifier}`);
  const bigB = (k * verifier + power(g, b)) % N;
  return {
    a: a.toString(16),
    b: b.toString(16),
    bigB: bigB.toString(16),
    verifier: stored.verifier,
  };
}

/** Whether PASSWORD_CLAIM_SIGNATURE proves the secret. `identity` is that of `makeVerifier`. */
export async function provesSecret(
  claim: SrpExchange,
  identity: string,
  secretBlock: string,
  timestamp: string,
  signature: string,
): Promise<boolean> {
  const block = fromBase64(secretBlock);
  const proof = fromBase64(signature);
  if (!block || !proof) return false;
  const key = await sessionKey(claim);
  const expected = await hmacSha256(key, utf8(identity), block, utf8(timestamp));
  return sameBytes(expected, proof);
}

/** Computes K: 16 bytes of HKDF over S = (A · v^u)^b. */
async function sessionKey(claim: SrpExchange): Promise<Bytes> {
  const [a, b, bigB, verifier] = [claim.a, claim.b, claim.bigB, claim.verifier].map((hex) =>
    BigInt(`0x${hex}`),
  ) as [bigint, bigint, bigint, bigint]; // four in, four out
  const u = await hashToInteger(pad(a), pad(bigB));
  const s = power((a * power(verifier, u)) % N, b);
  const extracted = await hmacSha256(pad(u), pad(s));
  const expanded = await hmacSha256(extracted, utf8('Caldera Derived Key'), Uint8Array.of(1));
  return expanded.slice(0, 16) as Bytes;
}

function randomSalt(): bigint {
  const bytes = randomBytes(16);
  // A first byte of zero is legal, but SALT would then be shorter than the 31 or 32 digits that
  // clients expect.
  if (bytes[0] === 0) bytes[0] = 1;
  return toInteger(bytes);
}

/** Makes a SECRET_BLOCK as long as Cognito's: 1152 random bytes in standard base64. */
export const makeSecretBlock = (): string => toBase64(randomBytes(1152));

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const shape =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\w{3}) (\d{1,2}) (\d\d):(\d\d):(\d\d) UTC (\d{4})$/;

/**
 * Reads a TIMESTAMP such as `Sun Nov 8 09:05:03 UTC 2026` as milliseconds; `undefined` for any
 * other form.
 */
export function readTimestamp(text: string): number | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, month = '', day, hour, minute, second, year] = match;
  const index = months.indexOf(month);
  if (index < 0 || day?.startsWith('0')) return undefined;
  return Date.UTC(Number(year), index, Number(day), Number(hour), Number(minute), Number(second));
}

/** Returns the SALT of a user who does not exist: the same one every time for the same name. */
export async function simulatedSalt(keyHex: string, name: string): Promise<bigint> {
  const mac = await hmacSha256(utf8(keyHex), utf8(`salt:${name}`));
  const bytes = mac.slice(0, 16);
  if (bytes[0] === 0) bytes[0] = 1;
  return BigInt(`0x${toHex(bytes)}`);
}
