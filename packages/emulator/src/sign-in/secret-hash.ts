import { hmacSha256, sameText, toBase64, utf8 } from '../bytes.ts';
import type { Client } from '../model/client.ts';
import { notAuthorized } from '../service-error.ts';

/**
 * Base64 of HMAC-SHA256 with the client's secret over the USERNAME of this request and the client id.
 * @throws {ServiceError} NotAuthorizedException when it is missing, wrong, or not called for.
 */
export async function checkSecretHash(
  client: Client,
  username: string,
  given: string | undefined,
): Promise<void> {
  const { id, secret } = client;
  if (secret === undefined && given === undefined) return;
  if (given === undefined)
    throw notAuthorized(`Client ${id} is configured with secret but SECRET_HASH was not received`);
  // WebCrypto takes no empty key, so a client without a secret is told apart before the hash.
  if (secret === undefined || !sameText(await secretHash(secret, username + id), given))
    throw notAuthorized(`Unable to verify secret hash for client ${id}`);
}

const secretHash = async (secret: string, message: string): Promise<string> =>
  toBase64(await hmacSha256(utf8(secret), utf8(message)));
