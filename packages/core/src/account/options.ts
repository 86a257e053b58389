import type { RelaySession, TokenRequest, TokenSession } from '../session/options.ts';
import type { Transport } from '../transport/transport.ts';
import type { AccountData } from './resources.ts';

/** Whose account it is, and how to reach it. */
export type AccountOptions = SessionAccountOptions | TransportAccountOptions;

interface CommonOptions {
  /**
   * What the app's server read when it rendered the page, so that the first render has it; see
   * `readAccount`. Resources that are missing are read in the page.
   */
  initial?: Partial<AccountData> | undefined;
}

export interface SessionAccountOptions extends CommonOptions {
  /** Of `createSession`. Tokens stay where it keeps them: in the page, or at the relay. */
  session: TokenSession | RelaySession;
}

export interface TransportAccountOptions extends CommonOptions {
  transport: Transport;
  /** Omit it for a relay, which has the token. */
  getAccessToken?: ((request?: TokenRequest) => string | Promise<string>) | undefined;
  /** Called once Cognito no longer takes the token, and after the account is deleted. */
  onSignedOut?: (() => void) | undefined;
}
