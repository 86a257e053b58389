import { secretHash } from '@countersign/core/secret-hash';
import type { AuthConfig } from '../config.ts';
import type { TextMap } from '../http/read-input.ts';
import { badRequest } from '../refusal.ts';

/**
 * Adds the SECRET_HASH of the USERNAME, and removes the parameters that a page must not set.
 * @throws {Refusal} 400 without a USERNAME.
 */
export async function withSecretHash(
  parameters: TextMap,
  { clientId, clientSecret }: Pick<AuthConfig, 'clientId' | 'clientSecret'>,
): Promise<TextMap> {
  const { SECRET_HASH: _h, REFRESH_TOKEN: _r, ACCESS_TOKEN: _a, ...own } = parameters;
  const username = own['USERNAME'];
  if (!username) throw badRequest('USERNAME is missing.');
  if (clientSecret === undefined) return own;
  return { ...own, SECRET_HASH: await secretHash({ username, clientId, clientSecret }) };
}
