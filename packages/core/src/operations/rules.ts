import type { RegistrationCredential } from '../passkey.ts';
import type { Operations } from './operations.ts';
import type { UserAttribute } from './shapes.ts';

export type Operation = keyof Operations;

/** The allowed caller of an operation: the `caller` of its row. */
export type Caller = Operations[Operation]['caller'];

/** Members of an input, at any depth, that a relay sets. It ignores a page's values for them. */
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

/** The members of an operation's input that a page may set through a relay. */
export type PageInput<O extends Operation> = Omit<
  Operations[O]['input'],
  Operations[O] extends { atServer: infer M } ? M & string : never
>;

/**
 * The members of an operation's output that a relay passes on to a page. The relay creates the
 * Session and the AuthenticationResult itself.
 */
export type PageOutput<O extends Operation> = Omit<
  Operations[O]['output'],
  'Session' | 'AuthenticationResult'
>;

/** How a relay reads each member that a page may set. */
export type MemberKinds<Input> = {
  readonly [M in keyof Input as Exclude<M, ServerMember>]-?: MemberKind<
    Exclude<Input[M], undefined>
  >;
};

/**
 * How a relay reads a member: by the name of its type, or member by member. The app chooses the
 * keys of a `map`; a `document` passes unchanged.
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
