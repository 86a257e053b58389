export type {
  DescribedAnswers,
  DescribedAttribute,
  DescribedClient,
  DescribedMfa,
  DescribedPool,
  DescribedProvider,
  DescribedTerms,
} from './described.ts';
export type {
  AttributeType,
  FirstFactor,
  Links,
  MfaMethod,
  Pool,
  PoolAttribute,
  PoolMfa,
  PoolPasskey,
  PoolPasswordPolicy,
  PoolProvider,
  PoolSignIn,
  PoolSignUp,
  PoolTerms,
  SignInName,
  VerifiedAttribute,
} from './pool.ts';
export { poolOf } from './pool-of.ts';
export { readPool } from './read-pool.ts';
