import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';

export interface Message {
  pool: Pool;
  client?: Client | undefined;
  user: User;
  to: string;
  medium: Medium;
  code: string;
  reason: MessageReason;
  metadata?: Map<string, string>;
}

export type Medium = 'EMAIL' | 'SMS';

/** Why a message is sent: the last part of CustomMessage's trigger source. */
export type MessageReason =
  | 'SignUp'
  | 'AdminCreateUser'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';
