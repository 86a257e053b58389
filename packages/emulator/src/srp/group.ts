/** The group of Cognito's SRP: the 3072-bit prime of RFC 3526 (group 15) with generator 2. */
import { type Bytes, concat, fromHex, sha256, toHex, utf8 } from '../bytes.ts';

export const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74',
    '020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437',
    '4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05',
    '98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB',
    '9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718',
    '3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33',
    'A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864',
    'D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2',
    '08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);

export const g = 2n;

/** H(pad(N) ‖ pad(g)). A test computes it. */
export const k = 0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6n;

/**
 * Writes a number as Java's `BigInteger.toByteArray` does: big-endian two's complement with as few
 * bytes as possible, so a zero byte precedes a set top bit. Nothing is padded to a fixed width.
 */
export function pad(value: bigint): Bytes {
  const bytes = fromHex(value.toString(16));
  return (bytes[0] ?? 0) > 0x7f ? concat(Uint8Array.of(0), bytes) : bytes;
}

/** Computes base ^ exponent mod modulus, four bits of the exponent at a time. */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const table = [1n];
  for (let i = 1; i < 16; i++) table.push(((table[i - 1] ?? 1n) * base) % modulus);
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    for (let i = 0; i < 4; i++) result = (result * result) % modulus;
    result = (result * (table[Number.parseInt(digit, 16)] ?? 1n)) % modulus;
  }
  return result;
}

type Power = (base: bigint, exponent: bigint) => bigint;

let compute: Power = (base, exponent) => modPow(base, exponent, N);

/**
 * Computes base ^ exponent mod N. An SRP sign-in spends nearly all of its time here, so Node does it
 * in native code.
 */
export const power: Power = (base, exponent) => compute(base, exponent);

/** Replaces what `power` computes with. It has to give the same numbers. */
export function computePowersBy(faster: Power): void {
  compute = faster;
}

export const toInteger = (bytes: Uint8Array): bigint => BigInt(`0x0${toHex(bytes)}`);

export async function hashToInteger(...parts: Uint8Array[]): Promise<bigint> {
  return toInteger(await sha256(...parts));
}

/**
 * x = H(pad(salt) ‖ H(identity ":" secret)). The two parts of the identity are joined without a
 * separator.
 */
export async function privateKey(identity: string, secret: string, salt: bigint): Promise<bigint> {
  return hashToInteger(pad(salt), await sha256(utf8(`${identity}:${secret}`)));
}
