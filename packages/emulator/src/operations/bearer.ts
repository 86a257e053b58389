import { type Bearer, readAccessToken } from '../tokens/access-token.ts';
import type { Call } from './call.ts';

/** Whose AccessToken the call carries. @throws {ServiceError} NotAuthorizedException. */
export const bearerOf = ({ service, input }: Call): Promise<Bearer> =>
  readAccessToken(service, input.text('AccessToken', { min: 1 }));
