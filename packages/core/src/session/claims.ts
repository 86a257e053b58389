/**
 * The claims of the user's ID token, for the page to show. The page does not verify tokens, so only the
 * server may decide what the user is allowed to do.
 * Source: Cognito developer guide, Understanding the identity (ID) token; OpenID Connect Core, 5.1.
 */
export interface IdClaims {
  /** Stays the same when everything else about the user changes. */
  readonly sub: string;
  /** Cognito's own name for the user. */
  readonly 'cognito:username': string;
  readonly 'cognito:groups'?: readonly string[];
  readonly 'cognito:roles'?: readonly string[];
  readonly 'cognito:preferred_role'?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly phone_number?: string;
  readonly phone_number_verified?: boolean;
  readonly name?: string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly middle_name?: string;
  readonly nickname?: string;
  readonly preferred_username?: string;
  readonly profile?: string;
  readonly picture?: string;
  readonly website?: string;
  readonly gender?: string;
  readonly birthdate?: string;
  readonly zoneinfo?: string;
  readonly locale?: string;
  readonly address?: { readonly formatted?: string };
  readonly updated_at?: number;
  /** Seconds since the epoch, like every time in a token. */
  readonly auth_time?: number;
  readonly iat?: number;
  readonly exp?: number;
  /** The authentication level that the sign-in reached, e.g. `urn:cognito:loa:2`. */
  readonly acr?: string;
  /** How the user proved their identity, e.g. `['pwd', 'otp', 'mfa']`. */
  readonly amr?: readonly string[];
  readonly iss?: string;
  readonly aud?: string;
  readonly token_use?: string;
  readonly jti?: string;
  readonly origin_jti?: string;
  readonly event_id?: string;
}

/** Claims that a state repeats, in a safe shape: a token may hold values of any type. */
export interface Identity {
  /** The user pool groups that the user belongs to. */
  readonly groups: readonly string[];
  /** The authentication level that the sign-in reached; undefined when the pool has no levels. */
  readonly acr: string | undefined;
  /** How the user proved their identity; empty when the token does not say. */
  readonly amr: readonly string[];
  /** When the user signed in, in ms since the epoch. */
  readonly authTime: number | undefined;
}

/** Returns what the claims of a token say about the sign-in, e.g. for `meets`. Verifies no token. */
export function identityOf(claims: Readonly<Record<string, unknown>>): Identity {
  const { acr, amr, auth_time: time, 'cognito:groups': groups } = claims;
  return {
    groups: textsIn(groups),
    acr: typeof acr === 'string' ? acr : undefined,
    amr: textsIn(amr),
    authTime: typeof time === 'number' ? time * 1000 : undefined,
  };
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
