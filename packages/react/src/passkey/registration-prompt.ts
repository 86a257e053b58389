import type { CreationOptions, RegistrationCredential } from '@countersign/core';
import {
  browserSupportsWebAuthn,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/** Who makes a passkey. The browser, unless an app brings its own: a native shell. */
export interface RegistrationPrompt {
  isSupported(): boolean;
  /** Rejects with what the browser throws; ends when `signal` fires. */
  create(options: CreationOptions, how: { signal: AbortSignal }): Promise<RegistrationCredential>;
}

export const browserRegistration: RegistrationPrompt = {
  isSupported: browserSupportsWebAuthn,
  create: (options, { signal }) => {
    signal.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony(), { once: true });
    // The library's types name the known values of some members; new ones are to reach the browser.
    const optionsJSON = options as Parameters<typeof startRegistration>[0]['optionsJSON'];
    return startRegistration({ optionsJSON });
  },
};
