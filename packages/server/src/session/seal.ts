import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';

/** Encrypts content that only this app's servers can read, for one purpose and a limited time. */
export interface Seal {
  close(content: JWTPayload, until: number): Promise<string>;
  /** Returns the content; `undefined` when it is forged, has expired, or was sealed for another purpose. */
  open(sealed: string): Promise<JWTPayload | undefined>;
}

// Its random IV has 128 bits, so one key may seal any number of times. AES-GCM's has only 96.
const enc = 'A256CBC-HS512';

/**
 * Seals as JWE, under keys derived from the secrets: one key per purpose, so that content sealed for one
 * purpose never opens for another. The first secret seals; `kid` names the secret that opens.
 *
 * @param now milliseconds since the epoch
 */
export function createSeal(secrets: readonly string[], purpose: string, now: () => number): Seal {
  let keys: Promise<Key[]> | undefined;
  const derived = () => {
    keys ??= Promise.all(secrets.map((secret) => deriveKey(secret, purpose)));
    return keys;
  };
  return {
    async close(content, until) {
      const [first] = await derived();
      if (!first) throw new TypeError('A seal needs at least one secret.');
      return new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc, kid: first.id })
        .setExpirationTime(Math.floor(until / 1000))
        .encrypt(first.bytes);
    },
    async open(sealed) {
      const known = await derived();
      try {
        const { payload } = await jwtDecrypt(
          sealed,
          ({ kid }) => {
            const key = known.find(({ id }) => id === kid);
            if (!key) throw new Error('sealed with a secret that is not in the list');
            return key.bytes;
          },
          {
            keyManagementAlgorithms: ['dir'],
            contentEncryptionAlgorithms: [enc],
            currentDate: new Date(now()),
          },
        );
        return payload;
      } catch {
        return undefined;
      }
    },
  };
}

interface Key {
  id: string;
  bytes: Uint8Array;
}

async function deriveKey(secret: string, purpose: string): Promise<Key> {
  const encoder = new TextEncoder();
  const from = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveBits',
  ]);
  const derive = async (info: string, bits: number) => {
    const named = {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: encoder.encode(info),
    };
    return new Uint8Array(await crypto.subtle.deriveBits(named, from, bits));
  };
  const [bytes, id] = await Promise.all([derive(purpose, 512), derive(`${purpose} id`, 64)]);
  return { id: Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join(''), bytes };
}
