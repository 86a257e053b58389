import { createHash, createHmac } from 'node:crypto';
import type { Bytes, Hashes } from '../bytes.ts';

/** Hashes at once: WebCrypto hands even a few bytes to another thread, which takes far longer. */
export const nativeHashes = {
  digest: (message: Bytes): Bytes => new Uint8Array(createHash('sha256').update(message).digest()),
  hmac: (key: Bytes, message: Bytes): Bytes =>
    new Uint8Array(createHmac('sha256', key).update(message).digest()),
} satisfies Hashes;
