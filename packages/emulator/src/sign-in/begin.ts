import { triggerAttributes, triggerSubject } from '../lambdas/trigger.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { Flow } from '../model/session.ts';
import type { User } from '../model/user.ts';
import { requireActive } from '../replicas/active.ts';
import type { CallInfo, Service } from '../service.ts';
import { notAuthorized, userNotFound } from '../service-error.ts';
import type { SignInContext } from './context.ts';
import { createContext } from './create-context.ts';

interface Beginning {
  pool: Pool;
  client: Client;
  typed: string;
  /** Absent when nobody has the name. */
  user: User | undefined;
  flow: Flow;
  /** What PreAuthentication receives as validationData. */
  validationData: Map<string, string>;
  hosted?: boolean;
}

/**
 * Begins a sign-in: refuses users who cannot sign in, and calls PreAuthentication.
 * @throws {ServiceError}
 */
export async function beginSignIn(
  { service, info }: { service: Service; info: CallInfo },
  { pool, client, typed, user, flow, validationData, hosted }: Beginning,
): Promise<SignInContext> {
  requireActive(pool);
  if (!user && !client.hidesUnknownUsers) throw userNotFound();
  if (user && !user.enabled) throw notAuthorized('User is disabled.');
  const username = user?.username ?? typed;
  await service.lambdas.call('PreAuthentication', triggerSubject(pool, client, username), {
    source: 'PreAuthentication_Authentication',
    request: {
      userAttributes: triggerAttributes(user),
      validationData: Object.fromEntries(validationData),
      userNotFound: user === undefined,
    },
    response: {},
  });
  return createContext({
    service,
    pool,
    client,
    user,
    // Only PreAuthentication receives the ClientMetadata of this call, as validationData.
    metadata: new Map(),
    messageMetadata: new Map(),
    call: info,
    signIn: {
      poolId: pool.id,
      clientId: client.id,
      typed,
      username,
      flow,
      simulated: user === undefined,
      ...(hosted && { hosted }),
    },
  });
}
