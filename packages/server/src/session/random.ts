import { base64url } from 'jose';

/** Returns 256 random bits in base64url. */
export const randomId = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

/** Returns the SHA-256 hash of a text in base64url. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url.encode(new Uint8Array(bytes));
}
