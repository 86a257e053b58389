import type { CreationOptions, RegistrationCredential } from '@countersign/core';
import {
  browserSupportsWebAuthn,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/** Creates a passkey. Default: the browser. An app may provide its own, e.g. in a native shell. */
export interface RegistrationPrompt {
  isSupported(): boolean;
  /** Rejects with the browser's error; stops if `signal` aborts. */
  create(options: CreationOptions, how: { signal: AbortSignal }): Promise<RegistrationCredential>;
}

export const browserRegistration: RegistrationPrompt = {
  isSupported: browserSupportsWebAuthn,
  create: (options, { signal }) => {
    signal.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony(), { once: true });
    // The library's types name the known values of some members; new ones must reach the browser.
    const optionsJSON = options as Parameters<typeof startRegistration>[0]['optionsJSON'];
    return startRegistration({ optionsJSON });
  },
};
