/** Pools, clients and users from a file, in the words of the admin API. */

/** The content of a seed file. */
export interface Seed {
  pools: SeedPool[];
}

export interface SeedPool {
  /** A fixed id, e.g. `us-east-1_Demo00001`. Omit it to get a random one. */
  id?: string;
  /** The input of CreateUserPool. */
  create: Record<string, unknown>;
  /** The input of SetUserPoolMfaConfig, without UserPoolId. */
  mfa?: Record<string, unknown>;
  /** The input of SetUserPoolSessionConfiguration, without UserPoolId. */
  sessions?: Record<string, unknown>;
  /**
   * The prefix of the pool's domain, e.g. `demo` for `http://demo.localhost:9440`, or the input of
   * CreateUserPoolDomain. OAuth needs a domain.
   */
  domain?: string | Record<string, unknown>;
  /** Inputs of CreateResourceServer, whose scopes clients can then allow. */
  resourceServers?: Record<string, unknown>[];
  /**
   * Inputs of CreateIdentityProvider. `people` can sign in at the made-up provider, which names their
   * claims as given here. Without `people`, two guests can.
   */
  providers?: ({ people?: { subject: string; claims?: Record<string, string> }[] } & Record<
    string,
    unknown
  >)[];
  /** Inputs of CreateUserPoolClient. `id` and `secret` replace the random ones. */
  clients?: ({ id?: string; secret?: string } & Record<string, unknown>)[];
  /** Inputs of CreateTerms without UserPoolId: links to terms of use and privacy policy. */
  terms?: Record<string, unknown>[];
  /** Group names, or inputs of CreateGroup. */
  groups?: (string | Record<string, unknown>)[];
  users?: SeedUser[];
  /** The input of CreateUserPoolReplica without `UserPoolId`; `Status` may activate the replica. */
  replica?: Record<string, unknown>;
}

export interface SeedUser {
  username: string;
  attributes?: Record<string, string>;
  /** A permanent password. */
  password?: string;
  temporaryPassword?: string;
  /**
   * `UNCONFIRMED`: the user has signed up and not entered the code. `RESET_REQUIRED`: an
   * administrator has reset the password.
   */
  status?: 'UNCONFIRMED' | 'RESET_REQUIRED';
  /** The members of AdminSetUserMFAPreference. */
  mfa?: Record<string, unknown>;
  /** The secret of an authenticator app that the user has already set up, in base32. */
  totpSecret?: string;
  disabled?: boolean;
  groups?: string[];
  /** Identities at providers that sign this user in too, as after AdminLinkProviderForUser. */
  linked?: { provider: string; subject: string }[];
  /** What a visitor can try with this user. `GET /_emulator/users` lists the users that have it. */
  shows?: string;
}
