/** Pools, clients and users from a file, in the words of the admin API. */

/** What a seed file holds. */
export interface Seed {
  pools: SeedPool[];
}

export interface SeedPool {
  /** Fixed, e.g. `us-east-1_Demo00001`; left out, one is made. */
  id?: string;
  /** Input of CreateUserPool. */
  create: Record<string, unknown>;
  /** Input of SetUserPoolMfaConfig, without UserPoolId. */
  mfa?: Record<string, unknown>;
  /** Inputs of CreateUserPoolClient, with a fixed id and secret where wanted. */
  clients?: ({ id?: string; secret?: string } & Record<string, unknown>)[];
  /** Group names, or inputs of CreateGroup. */
  groups?: (string | Record<string, unknown>)[];
  users?: SeedUser[];
}

export interface SeedUser {
  username: string;
  attributes?: Record<string, string>;
  /** A permanent password. */
  password?: string;
  temporaryPassword?: string;
  /** As after SignUp, before the code was given; or as after AdminResetUserPassword. */
  status?: 'UNCONFIRMED' | 'RESET_REQUIRED';
  /** Members of AdminSetUserMFAPreference. */
  mfa?: Record<string, unknown>;
  /** Base32 secret of an authenticator app that is set up already. */
  totpSecret?: string;
  disabled?: boolean;
  groups?: string[];
  /** What this user demonstrates; listed by `GET /_emulator/users`. */
  shows?: string;
}
