import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { Flow } from '../model/session.ts';
import type { User } from '../model/user.ts';
import { requireFlow } from '../pools/client-flows.ts';
import { adminClient, clientIdOf, findClient, findUser } from '../pools/find.ts';
import { migrateUser } from '../pools/migrate-user.ts';
import { invalidParameter } from '../service-error.ts';
import { beginSignIn } from '../sign-in/begin.ts';
import type { WireAnswer } from '../sign-in/context.ts';
import { checkSecretHash } from '../sign-in/secret-hash.ts';
import { adminFlows, type FlowStart, publicFlows, required } from './auth-flows.ts';
import type { Call, Operations } from './call.ts';
import { refreshTokens } from './refresh.ts';

export const initiateAuthOperations = {
  InitiateAuth(call) {
    const { pool, client } = findClient(call.service.state, clientIdOf(call.input));
    return initiate(call, pool, client, publicFlows);
  },
  AdminInitiateAuth(call) {
    const { pool, client } = adminClient(call.service.state, call.input);
    return initiate(call, pool, client, adminFlows);
  },
} satisfies Operations;

const takesPassword: ReadonlySet<Flow> = new Set([
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
]);

/** Lets UserMigration add a user whose password the call has, as only these flows do. */
async function migrated(
  { service, input }: Call,
  pool: Pool,
  client: Client,
  flow: Flow,
  parameters: Map<string, string>,
  name: string,
): Promise<User | undefined> {
  const password = parameters.get('PASSWORD');
  if (password === undefined || !takesPassword.has(flow)) return undefined;
  return migrateUser(service, pool, client, name, {
    source: 'Authentication',
    password,
    validationData: input.map('ClientMetadata'),
    metadata: new Map(),
  });
}

async function initiate(
  call: Call,
  pool: Pool,
  client: Client,
  flows: ReadonlyMap<string, FlowStart>,
): Promise<WireAnswer> {
  const { input } = call;
  const flowName = input.text('AuthFlow');
  const parameters = input.map('AuthParameters');
  const metadata = input.map('ClientMetadata');
  if (flowName.startsWith('REFRESH_TOKEN'))
    return {
      ChallengeParameters: {},
      AuthenticationResult: await refreshTokens(call, pool, client, parameters),
    };
  const start = flows.get(flowName);
  if (!start) throw invalidParameter('Initiate Auth method not supported.');
  requireFlow(client, start.flow, flowName);
  const typed = required(parameters, 'USERNAME');
  await checkSecretHash(client, typed, parameters.get('SECRET_HASH'));
  const user =
    findUser(pool, typed) ?? (await migrated(call, pool, client, start.flow, parameters, typed));
  const context = await beginSignIn(call, {
    pool,
    client,
    typed,
    user,
    flow: start.flow,
    validationData: metadata,
  });
  return start.begin(context, parameters, call);
}
