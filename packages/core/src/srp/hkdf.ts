import { concat } from './hash.ts';

/**
 * Derives the HMAC key that signs a claim: 16 bytes of HKDF-SHA256 over the padded shared secret,
 * salted with the padded u. The key object is not extractable.
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
