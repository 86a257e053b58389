/**
 * Lambda triggers as JavaScript functions. They receive the event that Cognito sends.
 * Source: developer guide, "Customizing user pool workflows with Lambda triggers".
 */
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';

/** The event of a trigger. AWS documents `request` and `response` for each trigger. */
export interface TriggerEvent {
  version: string;
  triggerSource: string;
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
  // Each trigger has its own members, and its handler knows them.
  // biome-ignore lint/suspicious/noExplicitAny: typed any so that a handler needs no casts
  request: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  response: any;
}

/**
 * Receives the event and returns it with `response` filled in. When it throws, the call fails with
 * UserLambdaValidationException.
 */
export type TriggerHandler = (
  event: TriggerEvent,
  context?: unknown,
) => TriggerEvent | Promise<TriggerEvent>;

/** Handlers by the function's ARN, or by its last part, the function's name. */
export type TriggerHandlers =
  | Record<string, TriggerHandler>
  | ((arn: string) => TriggerHandler | undefined | Promise<TriggerHandler | undefined>);

export const triggerNames = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'UserMigration',
] as const;
export type TriggerName = (typeof triggerNames)[number];

/** The pool, client and user that an event is about. */
export interface TriggerSubject {
  pool: Pool;
  clientId: string;
  userName: string;
}

/** Returns `userAttributes` as triggers receive them: with `sub` and `cognito:user_status`. */
export const triggerAttributes = (user: User | undefined): Record<string, string> =>
  user ? Object.fromEntries([...user.attributes, ['cognito:user_status', user.status]]) : {};

export const triggerSubject = (
  pool: Pool,
  client: Client | undefined,
  userName: string,
): TriggerSubject => ({
  pool,
  clientId: client?.id ?? 'CLIENT_ID_NOT_APPLICABLE',
  userName,
});
