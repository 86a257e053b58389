import type { AssertionCredential, RequestOptions } from '@countersign/core';
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/**
 * Asks the user for a passkey. Default: the browser. An app may provide its own, e.g. in a native
 * shell.
 */
export interface PasskeyPrompt {
  isSupported(): boolean;
  /** Resolves with true if the browser can suggest passkeys in a field. */
  canFillIn(): Promise<boolean>;
  /**
   * Opens a prompt. With `inField`, suggests passkeys in the field whose `autocomplete` ends in
   * `webauthn`. Rejects with the browser's error; stops if `signal` aborts.
   */
  ask(
    options: RequestOptions,
    how: { signal: AbortSignal; inField: boolean },
  ): Promise<AssertionCredential>;
}

export const browserPrompt: PasskeyPrompt = {
  isSupported: browserSupportsWebAuthn,
  canFillIn: () => browserSupportsWebAuthnAutofill().catch(() => false),
  ask: (options, { signal, inField }) => {
    signal.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony(), { once: true });
    // The codec has checked every member that a browser reads. The library's types list only known
    // values, and new ones must reach the browser unchanged.
    const optionsJSON = options as Parameters<typeof startAuthentication>[0]['optionsJSON'];
    return startAuthentication({ optionsJSON, useBrowserAutofill: inField });
  },
};
