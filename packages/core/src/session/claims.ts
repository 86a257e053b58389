/**
 * What the ID token says of the person. Good for showing it to them: a page does not verify tokens,
 * so whoever decides by it is the server.
 * Source: Cognito developer guide, Understanding the identity (ID) token; OpenID Connect Core, 5.1.
 */
export interface IdClaims {
  /** Stays the same when everything else about the user changes. */
  readonly sub: string;
  /** The service's own name for the user. */
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
  /** The level that the sign-in reached, e.g. `urn:cognito:loa:2`. */
  readonly acr?: string;
  /** How the person proved who they are, e.g. `['pwd', 'otp', 'mfa']`. */
  readonly amr?: readonly string[];
  readonly iss?: string;
  readonly aud?: string;
  readonly token_use?: string;
  readonly jti?: string;
  readonly origin_jti?: string;
  readonly event_id?: string;
}

/** What a state tells besides all claims, read with care: a token may say anything. */
export interface Identity {
  /** Groups of the user pool that the person is in. */
  readonly groups: readonly string[];
  /** The level that the sign-in reached, where the pool has levels. */
  readonly acr: string | undefined;
  /** How the person proved who they are; empty where the pool does not say. */
  readonly amr: readonly string[];
  /** When the person signed in, in ms since the epoch. */
  readonly authTime: number | undefined;
}

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
