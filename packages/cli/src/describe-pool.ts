import type {
  DescribedAnswers,
  DescribedMfa,
  DescribedProvider,
  DescribedTerms,
} from '@countersign/core/pool';
import { homeRegion } from '@countersign/core/transport';
import type { Patient } from './problems.ts';

export interface DescribeOptions {
  userPoolId: string;
  clientId: string;
  /** The URL of the emulator, which needs no credentials. */
  endpoint?: string | undefined;
}

/** The operations that are called, with what is read of their answers. */
interface Answers {
  DescribeUserPool: { UserPool?: Patient['pool'] };
  DescribeUserPoolClient: { UserPoolClient?: Patient['client'] };
  GetUserPoolMfaConfig: DescribedMfa;
  ListIdentityProviders: { Providers?: DescribedProvider[]; NextToken?: string };
  ListTerms: { Terms?: { TermsId?: string }[]; NextToken?: string };
  DescribeTerms: { Terms?: DescribedTerms & { ClientId?: string } };
}

type Call = <O extends keyof Answers>(operation: O, input: object) => Promise<Answers[O]>;

/**
 * Asks Cognito for everything that a pool's file holds.
 * @throws {Error} naming the call that failed.
 */
export async function describePool(options: DescribeOptions): Promise<DescribedAnswers & Patient> {
  const { userPoolId: UserPoolId, clientId: ClientId, endpoint } = options;
  const call = endpoint === undefined ? await bySdk(UserPoolId) : byFetch(endpoint);
  const [{ UserPool }, { UserPoolClient }, mfa, providers, listed] = await Promise.all([
    call('DescribeUserPool', { UserPoolId }),
    call('DescribeUserPoolClient', { UserPoolId, ClientId }),
    call('GetUserPoolMfaConfig', { UserPoolId }),
    every(async (NextToken) => {
      const page = await call('ListIdentityProviders', {
        UserPoolId,
        MaxResults: 60,
        ...NextToken,
      });
      return { items: page.Providers, next: page.NextToken };
    }),
    every(async (NextToken) => {
      const page = await call('ListTerms', { UserPoolId, MaxResults: 60, ...NextToken });
      return { items: page.Terms, next: page.NextToken };
    }),
  ]);
  const terms = await Promise.all(
    listed.map(({ TermsId }) => call('DescribeTerms', { UserPoolId, TermsId })),
  );
  return {
    pool: UserPool ?? {},
    client: UserPoolClient ?? {},
    mfa,
    providers,
    terms: terms.flatMap(({ Terms }) => (Terms?.ClientId === ClientId ? [Terms] : [])),
    endpoint,
  };
}

async function every<T>(
  read: (token: object) => Promise<{ items?: readonly T[] | undefined; next?: string | undefined }>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let NextToken: string | undefined;
  do {
    const page = await read(NextToken === undefined ? {} : { NextToken });
    items.push(...(page.items ?? []));
    NextToken = page.next;
  } while (NextToken !== undefined);
  return items;
}

/** Calls with the credentials of the AWS SDK, in the pool's region. */
async function bySdk(userPoolId: string): Promise<Call> {
  const { CognitoIdentityProvider } = await import('@aws-sdk/client-cognito-identity-provider');
  const client = new CognitoIdentityProvider({ region: homeRegion(userPoolId) });
  return async (operation, input) => {
    const method = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;
    // Each operation of the table is a method of the client.
    const send = Reflect.get(client, method) as (input: object) => Promise<never>;
    try {
      return await send.call(client, input);
    } catch (cause) {
      throw failed(
        operation,
        cause instanceof Error ? `${cause.name}: ${cause.message}` : `${cause}`,
      );
    }
  };
}

function byFetch(endpoint: string): Call {
  return async (operation, input) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    }).catch(() => {
      throw failed(operation, `nothing answers at ${endpoint}`);
    });
    const status = `HTTP ${response.status}`;
    const answer = await response.json().catch(() => {
      throw failed(operation, `${endpoint} answers ${status} without JSON`);
    });
    if (!response.ok) throw failed(operation, `${answer.__type ?? status}: ${answer.message}`);
    return answer;
  };
}

const failed = (operation: string, why: string): Error => new Error(`${operation} failed: ${why}`);
