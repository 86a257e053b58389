import type { AuthFlow } from '../operations/parameters.ts';
import type { Transport } from '../transport/transport.ts';
import type { DeviceStore } from './device-store.ts';
import type { SignInState } from './state.ts';
import type { WebStorage } from './web-storage.ts';

export interface SignInOptions {
  /** Where calls go: `fetchTransport({ region })`, the AWS SDK's client, one's own server. */
  transport: Transport;
  clientId: string;
  /** Needed for SRP, e.g. `us-east-1_TjaQrWn2x`. */
  userPoolId?: string | undefined;
  /** How to begin. Default: `USER_AUTH`, where the person chooses. */
  authFlow?: AuthFlow | undefined;
  /** With CUSTOM_AUTH: prove a password by SRP before the custom challenges. */
  srpFirst?: boolean | undefined;
  /** With USER_AUTH: asked for first, e.g. `EMAIL_OTP`. */
  preferredChallenge?: string | undefined;
  /** For the pool's Lambda triggers; sent with each call that takes it. */
  clientMetadata?: Record<string, string> | undefined;
  /** Where to keep the keys of remembered devices: `createDeviceStore(localStorage)`. */
  deviceStore?: DeviceStore | undefined;
  /** Where to keep what is on screen for a reload, for `resume`: `sessionStorage`. */
  storage?: WebStorage | undefined;
  /** The app client's AuthSessionValidity, in seconds. Default: 180. */
  sessionSeconds?: number | undefined;
  /** Pause before a new code may be asked for, in seconds. Default: 30. */
  resendSeconds?: number | undefined;
  /** The name to begin with, e.g. from a link. */
  username?: string | undefined;
  /** Told what happens: names and outcomes, never what was typed. */
  onEvent?: ((event: SignInEvent) => void) | undefined;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

export interface SignInEvent {
  at: SignInState['at'];
  /** AWS's name of the challenge shown. */
  challenge?: string;
  /** Why the last call was refused, e.g. `CodeMismatchException`. */
  error?: string;
}
