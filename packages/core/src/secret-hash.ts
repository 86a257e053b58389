/**
 * Computes `SECRET_HASH` for an app client with a secret: base64 of HMAC-SHA256 over the username
 * and the client's id, keyed with the secret. Never call this in a browser: a client secret in a
 * page is no longer secret.
 *
 * The username must be the exact USERNAME of the same request. If a challenge changes the username,
 * compute a new hash for its answer.
 * @throws {TypeError} if the secret is empty.
 * Source: Cognito developer guide, Computing secret hash values.
 */
export async function secretHash({
  username,
  clientId,
  clientSecret,
}: SecretHashInput): Promise<string> {
  if (!clientSecret) {
    throw new TypeError(
      'secretHash got an empty clientSecret, and Cognito would refuse the call. Pass the secret, or omit SECRET_HASH for a client without a secret.',
    );
  }
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(clientSecret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(username + clientId));
  return btoa(String.fromCharCode(...new Uint8Array(mac)));
}

export interface SecretHashInput {
  /** The exact USERNAME of the same request. */
  username: string;
  /** The app client's id. */
  clientId: string;
  /** The app client's secret. */
  clientSecret: string;
}
