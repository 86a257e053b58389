/** One request and what Cognito answers, and what many of them share. */
import type { SeedPool } from '../../src/index.ts';
import { type Body, clientId, goodPassword, poolId } from '../support/api.ts';

/** What a family has learned so far, e.g. an access token. */
export type Known = Record<string, Body>;
/** Gives the newest code that was sent to an address or number. */
type Code = (to: string) => string;

type Input = object | ((known: Known, code: Code) => object);

/** Operation, input, and the answer: members that it has, or an error's name with its message. */
export type Pair = [
  operation: string,
  input: Input,
  answer: object | string,
  learn?: (body: Body) => Known,
];

export interface Family {
  name: string;
  source: string;
  /** What the pool of these requests has besides. */
  pool?: Partial<Pick<SeedPool, 'create' | 'mfa' | 'users'>>;
  pairs: Pair[];
}

export const secretClient = 'secretclient';
export const poolArn = `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${poolId}`;
export const top = { UserPoolId: poolId };
export const alice = { ...top, Username: 'alice' };
export const nobody = { ...top, Username: 'nobody' };
export const noPool = { UserPoolId: 'us-east-1_none' };
export const role = 'arn:aws:iam::000000000000:role/admin';
export const uuid = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

export const userGone = 'UserNotFoundException: User does not exist.';
export const poolGone = 'ResourceNotFoundException: User pool us-east-1_none does not exist.';
export const groupGone = 'ResourceNotFoundException: Group not found.';

export const signIn = (Username: string, learn: (body: Body) => Known): Pair => [
  'InitiateAuth',
  {
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: Username, PASSWORD: goodPassword },
  },
  { AuthenticationResult: { TokenType: 'Bearer' } },
  learn,
];

export const tokenAs = (name: string) => (body: Body) => ({ [name]: body.AuthenticationResult });
export const token =
  (name: string, more: object = {}) =>
  (known: Known) => ({
    AccessToken: known[name].AccessToken,
    ...more,
  });
