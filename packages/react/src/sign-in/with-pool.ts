import type { Pool } from '@countersign/core/pool';
import type { IdentifierKind } from './identifiers.ts';

interface FromPool {
  pool?: Pool | undefined;
  clientId?: string | undefined;
  userPoolId?: string | undefined;
  authFlow?: string | undefined;
  sessionSeconds?: number | undefined;
  identifier?: IdentifierKind | undefined;
}

/** Adds what a sign-in takes from its pool. What the app passes itself wins, unless it is undefined. */
export const withPool = <P extends FromPool>(props: P): P => {
  const { pool, clientId, userPoolId, authFlow, sessionSeconds, identifier } = props;
  if (!pool) return props;
  const { signIn } = pool;
  const [name, other] = signIn.names;
  // `email`, `username`, or the first word of `phone_number`.
  const kind = (other ? 'any' : name?.split('_')[0]) as IdentifierKind;
  return {
    ...props,
    clientId: clientId ?? pool.clientId,
    userPoolId: userPoolId ?? pool.userPoolId,
    authFlow: authFlow ?? signIn.flows[0],
    sessionSeconds: sessionSeconds ?? signIn.sessionSeconds,
    identifier: identifier ?? kind,
  };
};
