import type { Client } from '../model/client.ts';
import type { Grant } from '../model/grant.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { CallInfo } from '../service.ts';

export interface TokenRequest {
  pool: Pool;
  client: Client;
  user: User;
  grant: Grant;
  source: TokenSource;
  metadata: Map<string, string>;
  call: CallInfo;
  /** The `nonce` of the app's request to /oauth2/authorize. */
  nonce?: string;
}

type TokenSource =
  | 'Authentication'
  | 'HostedAuth'
  | 'NewPasswordChallenge'
  | 'AuthenticateDevice'
  | 'RefreshTokens';
