import { type Bearer, readAccessToken } from '../tokens/access-token.ts';
import type { Call } from './call.ts';

/**
 * Returns the user and the client of the call's AccessToken.
 * @throws {ServiceError} NotAuthorizedException.
 */
export const bearerOf = ({ service, input }: Call): Promise<Bearer> =>
  readAccessToken(service, input.text('AccessToken'));
