/**
 * Lambda triggers as JavaScript functions, called with the event the service sends.
 * Source: developer guide, "Customizing user pool workflows with Lambda triggers".
 */
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';

/** The event of a trigger; `request` and `response` differ by trigger, as the service documents. */
export interface TriggerEvent {
  version: string;
  triggerSource: string;
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
  // The members are the trigger's own; a handler knows which it reads and sets.
  // biome-ignore lint/suspicious/noExplicitAny: typed any so that a handler needs no casts
  request: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  response: any;
}

/** A trigger: gets the event, gives it back with `response` filled in. A throw refuses the call. */
export type TriggerHandler = (
  event: TriggerEvent,
  context?: unknown,
) => TriggerEvent | Promise<TriggerEvent>;

/** Handlers by ARN, or by the last part of it (the function's name). */
export type TriggerHandlers =
  | Record<string, TriggerHandler>
  | ((arn: string) => TriggerHandler | undefined | Promise<TriggerHandler | undefined>);

export type TriggerName =
  | 'PreSignUp'
  | 'PostConfirmation'
  | 'PreAuthentication'
  | 'PostAuthentication'
  | 'PreTokenGeneration'
  | 'CustomMessage'
  | 'DefineAuthChallenge'
  | 'CreateAuthChallenge'
  | 'VerifyAuthChallengeResponse';

/** Who the event is about. */
export interface TriggerSubject {
  pool: Pool;
  clientId: string;
  userName: string;
}

/** `userAttributes` of an event: with `sub` and the status, as triggers see them. */
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
