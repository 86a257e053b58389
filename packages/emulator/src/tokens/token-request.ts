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
}

type TokenSource =
  | 'Authentication'
  | 'NewPasswordChallenge'
  | 'AuthenticateDevice'
  | 'RefreshTokens';
