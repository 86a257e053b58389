import type {
  GetUserPoolMfaConfigCommandOutput,
  ProviderDescription,
  TermsType,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DescribedAnswers, Pool } from './index.ts';
import { poolOf } from './index.ts';

// Checked by `pnpm types`: what the AWS SDK returns can be handed over as it is.
declare const pool: UserPoolType;
declare const client: UserPoolClientType;
declare const mfa: GetUserPoolMfaConfigCommandOutput;
declare const providers: ProviderDescription[];
declare const terms: TermsType[];

export const described: DescribedAnswers = { pool, client, mfa, providers, terms };
export const read: Pool = poolOf(described);
