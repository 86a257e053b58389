import { hmacSha256, sameText, toBase64, utf8 } from '../bytes.ts';
import type { Client } from '../model/client.ts';
import { notAuthorized } from '../service-error.ts';

/**
 * Checks SECRET_HASH: HMAC-SHA256 in base64, with the client's secret as key, over the USERNAME of
 * this request and the client id.
 * @throws {ServiceError} NotAuthorizedException when it is wrong, missing, or sent although the
 *   client has no secret.
 */
export async function checkSecretHash(
  client: Client,
  username: string,
  hash: string | undefined,
): Promise<void> {
  const { id, secret } = client;
  if (secret === undefined && hash === undefined) return;
  if (hash === undefined)
    throw notAuthorized(`Client ${id} is configured with secret but SECRET_HASH was not received`);
  // WebCrypto refuses an empty key, so a client without a secret is refused before anything is
  // hashed.
  if (secret === undefined || !sameText(await computeHash(secret, username + id), hash))
    throw notAuthorized(`Unable to verify secret hash for client ${id}`);
}

const computeHash = async (secret: string, message: string): Promise<string> =>
  toBase64(await hmacSha256(utf8(secret), utf8(message)));
