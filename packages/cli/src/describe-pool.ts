import type { DescribedAnswers } from '@countersign/core/pool';
import { homeRegion } from '@countersign/core/transport';
import { callsTo, every } from './calls.ts';
import type { Patient } from './problems.ts';

export interface DescribeOptions {
  userPoolId: string;
  clientId: string;
  /** The URL of the emulator, which needs no credentials. */
  endpoint?: string | undefined;
}

/**
 * Asks Cognito for everything that a pool's file holds.
 * @throws {Error} naming the call that failed.
 */
export async function describePool(options: DescribeOptions): Promise<DescribedAnswers & Patient> {
  const { userPoolId: UserPoolId, clientId: ClientId, endpoint } = options;
  const call = await callsTo(endpoint, homeRegion(UserPoolId));
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
