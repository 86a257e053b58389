import type { DescribedMfa, DescribedProvider, DescribedTerms } from '@countersign/core/pool';
import type { Patient } from './problems.ts';

/** The operations that are called, with what is read of their answers. */
export interface Answers {
  DescribeUserPool: { UserPool?: Patient['pool'] };
  DescribeUserPoolClient: { UserPoolClient?: Patient['client'] };
  GetUserPoolMfaConfig: DescribedMfa;
  ListIdentityProviders: { Providers?: DescribedProvider[]; NextToken?: string };
  ListTerms: { Terms?: { TermsId?: string }[]; NextToken?: string };
  ListUserPools: { UserPools?: { Id?: string; Name?: string }[]; NextToken?: string };
  ListUserPoolClients: {
    UserPoolClients?: { ClientId?: string; ClientName?: string }[];
    NextToken?: string;
  };
  DescribeTerms: { Terms?: DescribedTerms & { ClientId?: string } };
}

export type Call = <O extends keyof Answers>(operation: O, input: object) => Promise<Answers[O]>;

/**
 * Calls the endpoint, or with the credentials of the AWS SDK the service in a region.
 * @param region default: that of the SDK's configuration
 */
export const callsTo = async (endpoint?: string, region?: string): Promise<Call> =>
  endpoint === undefined ? await bySdk(region) : byFetch(endpoint);

/** All items of a list that comes in pages. */
export async function every<T>(
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

async function bySdk(region: string | undefined): Promise<Call> {
  const { CognitoIdentityProvider } = await import('@aws-sdk/client-cognito-identity-provider');
  const client = new CognitoIdentityProvider(region === undefined ? {} : { region });
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
