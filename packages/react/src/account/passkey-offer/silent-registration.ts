import type { CreationOptions, RegistrationCredential } from '@countersign/core';
import { startRegistration, WebAuthnAbortService } from '@simplewebauthn/browser';

/** Creates a passkey without asking, right after a password manager has filled in the password. */
export interface SilentRegistration {
  isSupported(): Promise<boolean>;
  /** Rejects if the password manager refuses; stops if `signal` aborts. */
  create(options: CreationOptions, how: { signal: AbortSignal }): Promise<RegistrationCredential>;
}

export const browserSilentRegistration: SilentRegistration = {
  async isSupported() {
    // Newer than the compiler's types of the browser.
    const { PublicKeyCredential: credential } = globalThis as {
      PublicKeyCredential?: { getClientCapabilities?(): Promise<Record<string, boolean>> };
    };
    const capabilities = await credential?.getClientCapabilities?.();
    return capabilities?.['conditionalCreate'] === true;
  },
  create: (options, { signal }) => {
    signal.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony(), { once: true });
    // The library's types name the known values of some members; new ones must reach the browser.
    const optionsJSON = options as Parameters<typeof startRegistration>[0]['optionsJSON'];
    return startRegistration({ optionsJSON, useAutoRegister: true });
  },
};
