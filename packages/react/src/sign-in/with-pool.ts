import type { Pool, SignInName } from '@countersign/core/pool';
import type { IdentifierKind } from './identifiers.ts';

/** Adds what a sign-in takes from its pool. What the app passes itself wins. */
export const withPool = <P extends { pool?: Pool | undefined }>(props: P): P => {
  const { pool } = props;
  if (!pool) return props;
  const { clientId, userPoolId, signIn } = pool;
  const [authFlow] = signIn.flows;
  const [name, other] = signIn.names;
  return {
    clientId,
    userPoolId,
    authFlow,
    sessionSeconds: signIn.sessionSeconds,
    identifier: name && !other ? kinds[name] : 'any',
    ...props,
  };
};

const kinds: { [N in SignInName]?: IdentifierKind } = {
  email: 'email',
  phone_number: 'phone',
  username: 'username',
};
