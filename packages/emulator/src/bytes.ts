/**
 * Converts between bytes and text, and hashes. It needs only WebCrypto, so it runs in Node, in a
 * worker and in a page.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const utf8 = (text: string): Bytes => encoder.encode(text) as Bytes;
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexOf[byte];
  return hex;
}

export function fromHex(hex: string): Bytes {
  const even = hex.length % 2 ? `0${hex}` : hex;
  const bytes = new Uint8Array(even.length / 2);
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = Number.parseInt(even.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 4096)
    binary += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(binary);
}

/** Returns `undefined` when the text is not base64. */
export function fromBase64(text: string): Bytes | undefined {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}

export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export const fromBase64Url = (text: string): Bytes | undefined =>
  fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));

export const randomBytes = (length: number): Bytes =>
  crypto.getRandomValues(new Uint8Array(length));

/** Computes SHA-256 and HMAC-SHA-256. */
export interface Hashes {
  digest(message: Bytes): Bytes | Promise<Bytes>;
  hmac(key: Bytes, message: Bytes): Bytes | Promise<Bytes>;
}

let hashes: Hashes = {
  digest: async (message) => new Uint8Array(await crypto.subtle.digest('SHA-256', message)),
  async hmac(key, message) {
    const imported = await crypto.subtle.importKey(
      'raw',
      key,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
  },
};

/** Replaces what `sha256` and `hmacSha256` compute with. It has to give the same bytes. */
export function computeHashesBy(faster: Hashes): void {
  hashes = faster;
}

export const sha256 = async (...parts: Uint8Array[]): Promise<Bytes> =>
  hashes.digest(concat(...parts));

export const hmacSha256 = async (key: Bytes, ...parts: Uint8Array[]): Promise<Bytes> =>
  hashes.hmac(key, concat(...parts));

/** Compares in constant time: a wrong first byte takes as long as a wrong last one. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i % (b.length || 1)] ?? 0);
  return difference === 0;
}

export const sameText = (a: string, b: string): boolean => sameBytes(utf8(a), utf8(b));

/** Returns random decimal digits, evenly distributed. */
export function randomDigits(count: number): string {
  let digits = '';
  while (digits.length < count) {
    // Skips the bytes from 250 to 255: they would make the digits 0 to 5 more likely than the
    // others.
    for (const byte of randomBytes(2 * count)) if (byte < 250) digits += String(byte % 10);
  }
  return digits.slice(0, count);
}

const alphanumeric = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export function randomText(length: number, alphabet = alphanumeric): string {
  let text = '';
  const limit = 256 - (256 % alphabet.length);
  while (text.length < length) {
    for (const byte of randomBytes(2 * length))
      if (byte < limit) text += alphabet[byte % alphabet.length];
  }
  return text.slice(0, length);
}
