import { hmacSha256, sameText, toBase64, utf8 } from '../bytes.ts';
import type { Client } from '../model/client.ts';
import { notAuthorized } from '../service-error.ts';

/**
 * Checks SECRET_HASH: HMAC-SHA256 in base64, with one of the client's secrets as key, over the USERNAME of
 * this request and the client id.
 * @throws {ServiceError} NotAuthorizedException when it is wrong, missing, or sent although the
 *   client has no secret.
 */
export async function checkSecretHash(
  client: Client,
  username: string,
  hash: string | undefined,
): Promise<void> {
  const { id, secrets } = client;
  if (secrets.length === 0 && hash === undefined) return;
  if (hash === undefined)
    throw notAuthorized(`Client ${id} is configured with secret but SECRET_HASH was not received`);
  const right = await Promise.all(
    secrets.map(async ({ value }) => sameText(await computeHash(value, username + id), hash)),
  );
  if (!right.includes(true)) throw notAuthorized(`Unable to verify secret hash for client ${id}`);
}

const computeHash = async (secret: string, message: string): Promise<string> =>
  toBase64(await hmacSha256(utf8(secret), utf8(message)));
