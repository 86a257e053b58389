'use client';
import type { PasskeyDescription } from '@countersign/core';
import {
  completePasskey,
  isOnlyWay,
  type Read,
  removePasskey,
  startPasskey,
} from '@countersign/core/account';
import { sendSignal } from '@simplewebauthn/browser';
import { useState } from 'react';
import type { RegistrationPrompt } from '../../passkey/registration-prompt.ts';
import {
  type PasskeyRegistration,
  useRegisterPasskey,
} from '../../passkey/use-register-passkey.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export interface PasskeysOptions extends Pick<SectionProps, 'account'> {
  /** Makes the passkey in the browser's place, e.g. in a native shell. */
  prompt?: RegistrationPrompt | undefined;
  /**
   * Asks for fresh proof before a passkey is removed. Reject to stop it, e.g. with
   * `new ChallengeError('Aborted')`.
   */
  confirm?: ((options: { signal: AbortSignal }) => Promise<void>) | undefined;
}

export interface PasskeysSection {
  read: Read<readonly PasskeyDescription[]>;
  /** True where nobody may remove a passkey, because the user could not sign in without it. */
  onlyWay: boolean;
  remove(passkey: PasskeyDescription, options: { signal: AbortSignal }): Promise<void>;
  registration: PasskeyRegistration;
  /** What was done last. */
  outcome: PasskeysOutcome | undefined;
}

export type PasskeysOutcome = { readonly added: true } | { readonly removed: string };

/** Everything but the look of the section `passkeys`. */
export function usePasskeys({ account, prompt, confirm }: PasskeysOptions): PasskeysSection {
  const read = useResource(account, 'passkeys');
  const factors = useResource(account, 'factors');
  const [outcome, setOutcome] = useState<PasskeysOutcome>();
  const registration = useRegisterPasskey({
    prompt,
    start: (options) => {
      setOutcome(undefined);
      return startPasskey(account, options);
    },
    complete: async (credential, options) => {
      await completePasskey(account, credential, options);
      setOutcome({ added: true });
    },
  });
  return {
    read,
    onlyWay: read.status === 'ready' && isOnlyWay(read.data, factors.data),
    async remove({ CredentialId, RelyingPartyId, FriendlyCredentialName }, options) {
      await confirm?.(options);
      await removePasskey(account, CredentialId, options);
      // The device may stop to offer it. A browser that has no such signal is none the worse.
      const passkey = { rpID: RelyingPartyId, credentialID: CredentialId };
      await sendSignal({ signalName: 'unknownCredential', ...passkey }).catch(() => {});
      setOutcome({ removed: FriendlyCredentialName });
    },
    registration,
    outcome,
  };
}
