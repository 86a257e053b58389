import { misuse } from '../misuse.ts';
import { toBase64 } from './base64.ts';
import { k, N } from './group.ts';
import { concat, hash } from './hash.ts';
import { deriveKey } from './hkdf.ts';
import { modPow, powerOfG } from './mod-pow.ts';
import { pad, toInteger } from './pad.ts';
import { notZero, readBase64, readHex } from './parameters.ts';
import { timestamp } from './timestamp.ts';

/**
 * One SRP exchange, for a user or a device: `srpA` starts it, `prove` answers the verifier
 * challenge. The secret `a` stays in this closure, and the first call of `prove` drops it.
 */
export function startExchange(a: bigint | undefined = toInteger(randomBytes(32))): {
  srpA: string;
  prove(identity: Identity, challenge: SrpChallenge): Promise<SrpClaim>;
} {
  if (!crypto.subtle) {
    throw misuse(
      'SRP needs crypto.subtle, which browsers keep from plain http. ' +
        'Serve the page over https or from localhost.',
    );
  }
  const A = notZero('SRP_A', powerOfG(a));
  return {
    srpA: A.toString(16),
    async prove(identity, { salt, srpB, secretBlock, now = new Date() }) {
      if (a === undefined) {
        throw misuse('An SRP exchange is answered once: start another.');
      }
      const secret = a;
      a = undefined;
      const B = readHex('SRP_B', srpB);
      notZero('SRP_B', B % N);
      const block = readBase64('SECRET_BLOCK', secretBlock);
      const u = notZero('SRP_B', toInteger(await hash(pad(A), pad(B))));
      const x = await privateKey(identity, readHex('SALT', salt));
      // It is nearly always negative, and % keeps the sign, so move it into 0..N−1.
      const base = (((B - k * powerOfG(x)) % N) + N) % N;
      const S = modPow(base, secret + u * x);
      const time = timestamp(now);
      const signature = await crypto.subtle.sign(
        'HMAC',
        await deriveKey(pad(S), pad(u)),
        concat([identity.group, identity.name, block, time]),
      );
      return { timestamp: time, signature: toBase64(new Uint8Array(signature)), secretBlock };
    },
  };
}

/** The owner of the password: a user within a pool, or a device within its group. */
export interface Identity {
  group: string;
  name: string;
  password: string;
}

/** The parameters of a verifier challenge, as on the wire. */
export interface SrpChallenge {
  /** `SALT`, hexadecimal. */
  salt: string;
  /** `SRP_B`, hexadecimal. */
  srpB: string;
  /** `SECRET_BLOCK`, base64; opaque. */
  secretBlock: string;
  /** The time to sign. Default: the current time. Cognito refuses a time that is far off. */
  now?: Date | undefined;
}

/** The answer to a verifier challenge. */
export interface SrpClaim {
  /** `TIMESTAMP`, the exact text that was signed. */
  timestamp: string;
  /** `PASSWORD_CLAIM_SIGNATURE`, base64. */
  signature: string;
  /** `PASSWORD_CLAIM_SECRET_BLOCK`: the challenge's block, unchanged. */
  secretBlock: string;
}

/** SRP's x, the integer that stands for the password. */
export async function privateKey(
  { group, name, password }: Identity,
  salt: bigint,
): Promise<bigint> {
  return toInteger(await hash(pad(salt), await hash(`${group}${name}:${password}`)));
}

/** Returns `length` random bytes. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
