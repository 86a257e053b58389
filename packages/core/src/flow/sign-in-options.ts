import type { AuthFlow } from '../operations/parameters.ts';
import type { Transport } from '../transport/transport.ts';
import type { DeviceStore } from './device-store.ts';
import type { SignInStepUp } from './sign-in-step-up.ts';
import type { SignInState } from './state.ts';
import type { WebStorage } from './web-storage.ts';

export interface SignInOptions {
  /**
   * Makes the calls: `fetchTransport({ region })`, `sdkTransport(client)`, `relayTransport(url)` or
   * the app's own.
   */
  transport: Transport;
  clientId: string;
  /** Required for SRP, e.g. `us-east-1_TjaQrWn2x`. */
  userPoolId?: string | undefined;
  /** The flow of InitiateAuth. Default: `USER_AUTH`, which lets the user choose how to sign in. */
  authFlow?: AuthFlow | undefined;
  /** With CUSTOM_AUTH: prove a password by SRP before the custom challenges. */
  srpFirst?: boolean | undefined;
  /** With USER_AUTH: the challenge to request first, e.g. `EMAIL_OTP`. */
  preferredChallenge?: string | undefined;
  /** For the pool's Lambda triggers. Sent with each call that takes it. */
  clientMetadata?: Record<string, string> | undefined;
  /** Stores the keys of remembered devices: `createDeviceStore(localStorage)`. */
  deviceStore?: DeviceStore | undefined;
  /** Stores the current screen for `resume` after a reload: `sessionStorage`. */
  storage?: WebStorage | undefined;
  /** The app client's AuthSessionValidity, in seconds. Default: 180. */
  sessionSeconds?: number | undefined;
  /** Seconds before the user may request a new code. Default: 30. */
  resendSeconds?: number | undefined;
  /**
   * Raises the level of a session instead of beginning one. Call `identify` with the session's user.
   * Only USER_AUTH raises levels; other flows sign the same user in again.
   */
  stepUp?: SignInStepUp | undefined;
  /** The initial username, e.g. from a link. */
  username?: string | undefined;
  /** Called for each new screen with names and outcomes, never with user input. */
  onEvent?: ((event: SignInEvent) => void) | undefined;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

export interface SignInEvent {
  at: SignInState['at'];
  /** AWS's name of the current challenge. */
  challenge?: string;
  /** The code of the last call's error, e.g. `CodeMismatchException`. */
  error?: string;
}
