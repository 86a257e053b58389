import type { AuthHandler } from '@countersign/server';
import { demands } from './demands.ts';
import type { Place } from './place.ts';

/** Operations that need a strong and fresh sign-in. The page asks for it first; this server insists. */
const demanded = new Map<unknown, { level: string; maxAge: number }>([
  ['DeleteUser', demands.deleteAccount],
  ['StartWebAuthnRegistration', demands.passkeys],
]);

/** Passes a page's call on to the handler, unless the session's sign-in is too weak or too old for it. */
export const onlyIfProven =
  (handler: AuthHandler, { flows }: Place) =>
  async (request: Request): Promise<Response> => {
    const demand = demanded.get(await operationOf(request));
    if (!demand) return handler(request);
    // Without USER_AUTH nobody can raise a level, so only the age counts.
    const level = flows.includes('USER_AUTH') ? demand.level : undefined;
    const { refusal } = await handler.requireLevel(request, level, { maxAge: demand.maxAge });
    return refusal ?? handler(request);
  };

async function operationOf(request: Request): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  const posted: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  return Object(posted).operation;
}
