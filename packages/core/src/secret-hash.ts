/**
 * `SECRET_HASH` for an app client that has a secret: base64 of HMAC-SHA256 over the user name and
 * the client's id, keyed with the secret. On a server only: a secret that reached a browser is none.
 *
 * The user name must be the very USERNAME of the request it goes into, so an answer to a challenge
 * that renamed the user needs a new one.
 * @throws {TypeError} when the secret is empty.
 * Source: Cognito developer guide, Computing secret hash values.
 */
export async function secretHash({
  username,
  clientId,
  clientSecret,
}: SecretHashInput): Promise<string> {
  if (!clientSecret) {
    throw new TypeError(
      'secretHash got an empty clientSecret, and Cognito would refuse the call. Pass the secret, or leave SECRET_HASH out for a client that has none.',
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
  /** USERNAME exactly as it stands in the same request. */
  username: string;
  /** The app client's id. */
  clientId: string;
  /** The app client's secret. */
  clientSecret: string;
}
