import type { Pool } from '@countersign/core/pool';
import { pool } from '../pool.ts';
import { cognitoEndpoint } from './endpoint.ts';
import { places } from './place.ts';

/** The pool that people sign up to: the emulator's, or one at AWS that create-user-pool made like it. */
export function signUpPool(): Pool & { endpoint: string } {
  const [{ userPoolId, clientId, flows }] = places();
  const endpoint = cognitoEndpoint();
  return { ...pool, userPoolId, clientId, endpoint, signIn: { ...pool.signIn, flows } };
}
