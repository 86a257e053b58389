import type { RelaySession, TokenRequest, TokenSession } from '../session/options.ts';
import type { Transport } from '../transport/transport.ts';
import type { AccountData } from './resources.ts';

/** The signed-in user's account, and how calls reach it. */
export type AccountOptions = SessionAccountOptions | TransportAccountOptions;

interface CommonOptions {
  /**
   * What the app's server read when it rendered the page, so that the first render has it; see
   * `readAccount`. The page reads the resources that are missing.
   */
  initial?: Partial<AccountData> | undefined;
}

export interface SessionAccountOptions extends CommonOptions {
  /** From `createSession`. Tokens stay where the session keeps them: in the page, or at the relay. */
  session: TokenSession | RelaySession;
}

export interface TransportAccountOptions extends CommonOptions {
  transport: Transport;
  /** Omit it for a relay, which adds the token itself. */
  getAccessToken?: ((request?: TokenRequest) => string | Promise<string>) | undefined;
  /** Called when Cognito no longer accepts the token, and after the user deletes the account. */
  onSignedOut?: (() => void) | undefined;
}
