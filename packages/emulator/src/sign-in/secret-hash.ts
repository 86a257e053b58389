import { hmacSha256, sameText, toBase64, utf8 } from '../bytes.ts';
import type { Client } from '../model.ts';
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
  if (client.secret === undefined && given === undefined) return;
  if (given === undefined)
    throw notAuthorized(
      `Client ${client.id} is configured with secret but SECRET_HASH was not received`,
    );
  const expected = toBase64(
    await hmacSha256(utf8(client.secret ?? ''), utf8(username + client.id)),
  );
  if (client.secret === undefined || !sameText(expected, given))
    throw notAuthorized(`Unable to verify secret hash for client ${client.id}`);
}
