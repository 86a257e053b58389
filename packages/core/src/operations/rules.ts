import type { RegistrationCredential } from '../passkey.ts';
import type { Operations } from './operations.ts';
import type { UserAttribute } from './shapes.ts';

export type Operation = keyof Operations;

/** The allowed caller of an operation: the `caller` of its row. */
export type Caller = Operations[Operation]['caller'];

/**
 * Members of an input, at any depth, that a relay sets: it leaves behind what a page says for them.
 */
export type ServerMember =
  | 'ClientId'
  | 'ClientSecret'
  | 'SecretHash'
  | 'SECRET_HASH'
  | 'AccessToken'
  | 'ACCESS_TOKEN'
  | 'RefreshToken'
  | 'REFRESH_TOKEN'
  | 'Token'
  | 'IpAddress';

/** What a page may set of an operation's input, through a relay. */
export type PageInput<O extends Operation> = Omit<
  Operations[O]['input'],
  Operations[O] extends { atServer: infer M } ? M & string : never
>;

/**
 * What a page is given of an operation's output, through a relay, besides the Session and the
 * AuthenticationResult, which the relay makes itself.
 */
export type PageOutput<O extends Operation> = Omit<
  Operations[O]['output'],
  'Session' | 'AuthenticationResult'
>;

/** For each member that a page may set, how it is read. */
export type MemberKinds<Input> = {
  readonly [M in keyof Input as Exclude<M, ServerMember>]-?: MemberKind<
    Exclude<Input[M], undefined>
  >;
};

/**
 * How a member is read: by the name of its type, or member by member. A `map` has keys that the app
 * chooses; a `document` is passed on as it is.
 */
export type MemberKind<T> = [T] extends [string]
  ? 'text'
  : [T] extends [number]
    ? 'number'
    : [T] extends [boolean]
      ? 'truth'
      : [T] extends [readonly string[]]
        ? 'texts'
        : [T] extends [readonly UserAttribute[]]
          ? 'attributes'
          : [T] extends [RegistrationCredential]
            ? 'document'
            : string extends keyof T
              ? 'map'
              : MemberKinds<T>;
