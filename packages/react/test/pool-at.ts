import { type Pool, poolOf } from '@countersign/core/pool';
import { fetchTransport, type Transport } from '@countersign/core/transport';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/src/index.ts';

export interface PoolAt {
  emulator: Emulator;
  pool: Pool;
  transport: Transport;
  /** The inputs of SignUp, in order. */
  signUps: Record<string, unknown>[];
}

/** The members of CreateUserPool, CreateUserPoolClient and SetUserPoolMfaConfig. */
export interface PoolSettings {
  pool?: object;
  client?: object;
  mfa?: object;
  lambdas?: EmulatorOptions['lambdas'];
}

/** Creates a pool in an emulator, and reads it as `countersign pull` does. */
export async function poolAt({ pool, client, mfa, lambdas }: PoolSettings = {}): Promise<PoolAt> {
  const emulator = createEmulator({ ...(lambdas && { lambdas }) });
  const call = async (operation: string, input: object) => {
    const response = await emulator.fetch(
      new Request('http://localhost/', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
      }),
    );
    const answer = await response.json();
    if (!response.ok) throw new Error(`${operation}: ${answer.message}`);
    return answer;
  };
  const { UserPool } = await call('CreateUserPool', { PoolName: 'example', ...pool });
  const { Id: UserPoolId } = UserPool;
  await call('SetUserPoolMfaConfig', { UserPoolId, ...mfa });
  const { UserPoolClient } = await call('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'web',
    PreventUserExistenceErrors: 'ENABLED',
    ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    ...client,
  });
  const signUps: Record<string, unknown>[] = [];
  const transport = fetchTransport({
    region: 'us-east-1',
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const [, operation] = request.headers.get('x-amz-target')?.split('.') ?? [];
      if (operation === 'SignUp') signUps.push(await request.clone().json());
      return emulator.fetch(request);
    },
  });
  return {
    emulator,
    pool: poolOf({
      pool: (await call('DescribeUserPool', { UserPoolId })).UserPool,
      client: UserPoolClient,
      mfa: await call('GetUserPoolMfaConfig', { UserPoolId }),
    }),
    transport,
    signUps,
  };
}
