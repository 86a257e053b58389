import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  KeyObject,
  randomBytes,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { vi } from 'vitest';

type Named = { name: string };
type Cbc = Named & { iv: Uint8Array };
type Hkdf = Named & { salt: Uint8Array; info: Uint8Array };

const { from } = KeyObject;
const hmac = (key: CryptoKey, data: Uint8Array) => {
  // An HMAC key names its hash.
  const { hash } = key.algorithm as HmacKeyAlgorithm;
  return createHmac(hash.name.replace('-', ''), from(key)).update(data).digest();
};
const whole = (cipher: ReturnType<typeof createCipheriv>, data: Uint8Array) =>
  Buffer.concat([cipher.update(data), cipher.final()]);

/** The parts of WebCrypto that sessions need, with the same algorithms. */
const inline = {
  digest: async (_: string, data: Uint8Array) => createHash('sha256').update(data).digest(),
  generateKey: async (of: HmacKeyGenParams, extractable: boolean, usages: KeyUsage[]) =>
    crypto.subtle.importKey('raw', randomBytes(64), of, extractable, usages),
  sign: async (_: Named, key: CryptoKey, data: Uint8Array) => hmac(key, data),
  verify: async ({ name }: Named, key: CryptoKey, signature: Uint8Array, data: Uint8Array) =>
    name === 'HMAC'
      ? timingSafeEqual(hmac(key, data), signature)
      : verify('sha256', data, from(key), signature),
  encrypt: async ({ iv }: Cbc, key: CryptoKey, data: Uint8Array) =>
    whole(createCipheriv('aes-256-cbc', from(key), iv), data),
  decrypt: async ({ iv }: Cbc, key: CryptoKey, data: Uint8Array) =>
    whole(createDecipheriv('aes-256-cbc', from(key), iv), data),
  deriveBits: async ({ salt, info }: Hkdf, key: CryptoKey, bits: number) =>
    hkdfSync('sha256', from(key), salt, info, bits / 8),
};

/** Runs WebCrypto in the calling thread: otherwise the order of its answers depends on the machine. */
export function inlineCrypto(): void {
  const { subtle } = crypto;
  vi.stubGlobal('crypto', {
    getRandomValues: crypto.getRandomValues.bind(crypto),
    subtle: { importKey: subtle.importKey.bind(subtle), ...inline },
  });
}
