/** What proves that a callback answers a request of this browser. */
export interface Proof {
  /** Comes back on the redirect. */
  state: string;
  /** Comes back in the ID token. */
  nonce: string;
  /** Never leaves before the code is traded. Source: RFC 7636, 4.1. */
  verifier: string;
}

/** 256 random bits each. */
export const createProof = (): Proof => ({ state: random(), nonce: random(), verifier: random() });

/** Returns the S256 challenge of a verifier. Source: RFC 7636, 4.2. */
export async function challengeOf(verifier: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(bytes));
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
