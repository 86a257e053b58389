import type { AssertionCredential, RequestOptions } from '@countersign/core';
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/** Who asks the person for a passkey. The browser, unless an app brings its own: a native shell. */
export interface PasskeyPrompt {
  isSupported(): boolean;
  /** Whether a passkey can be offered among a field's suggestions. */
  canFillIn(): Promise<boolean>;
  /**
   * Asks with a prompt, or with `inField` among the suggestions of the field whose `autocomplete`
   * ends in `webauthn`. Rejects with what the browser throws; ends when `signal` fires.
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
    // The codec has checked every member a browser reads; the library's types name the known
    // values of some of them, and new ones are to reach the browser as they are.
    const optionsJSON = options as Parameters<typeof startAuthentication>[0]['optionsJSON'];
    return startAuthentication({ optionsJSON, useBrowserAutofill: inField });
  },
};
