import { concat } from './hash.ts';

/**
 * The HMAC key a claim is signed with: 16 bytes of HKDF-SHA256 over the padded shared secret, salted
 * with the padded u. It cannot be read back from the key object.
 */
export async function deriveKey(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const { subtle } = crypto;
  const hash = 'SHA-256';
  const info = concat(['Caldera Derived Key']);
  return subtle.deriveKey(
    { name: 'HKDF', hash, salt, info },
    await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']),
    { name: 'HMAC', hash, length: 128 },
    false,
    ['sign'],
  );
}
