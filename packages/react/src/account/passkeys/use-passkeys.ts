'use client';
import {
  completePasskey,
  isOnlyWay,
  type OwnPasskey,
  passkeysOf,
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
import { mapRead } from '../map-read.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export interface PasskeysOptions extends Pick<SectionProps, 'account'> {
  /** Creates the passkey instead of the browser, e.g. in a native shell. */
  prompt?: RegistrationPrompt | undefined;
  /**
   * Asks for fresh proof before a passkey is added or removed: `useConfirm`. Reject to stop it, e.g. with
   * `new ChallengeError('Aborted')`.
   */
  confirm?: ((options: { signal: AbortSignal }) => Promise<void>) | undefined;
}

export interface PasskeysSection {
  read: Read<readonly OwnPasskey[]>;
  /** True when the passkey is the user's only way to sign in, so the section does not remove it. */
  onlyWay: boolean;
  remove(passkey: OwnPasskey, options: { signal: AbortSignal }): Promise<void>;
  registration: PasskeyRegistration;
  /** What the user did last. */
  outcome: PasskeysOutcome | undefined;
}

export type PasskeysOutcome = { readonly added: true } | { readonly removed: string | undefined };

/** State and actions of the section `passkeys`, without its markup. */
export function usePasskeys({ account, prompt, confirm }: PasskeysOptions): PasskeysSection {
  const read = useResource(account, 'passkeys');
  const factors = useResource(account, 'factors');
  const [outcome, setOutcome] = useState<PasskeysOutcome>();
  const registration = useRegisterPasskey({
    prompt,
    start: async (options) => {
      setOutcome(undefined);
      await confirm?.(options);
      return startPasskey(account, options);
    },
    complete: async (credential, options) => {
      await completePasskey(account, credential, options);
      setOutcome({ added: true });
    },
  });
  return {
    read: mapRead(read, passkeysOf),
    onlyWay: read.status === 'ready' && isOnlyWay(read.data, factors.data),
    async remove({ id, relyingPartyId, name }, options) {
      await confirm?.(options);
      await removePasskey(account, id, options);
      // Lets the password manager stop offering the passkey. Some browsers lack the signal, so ignore errors.
      const passkey = { rpID: relyingPartyId, credentialID: id };
      await sendSignal({ signalName: 'unknownCredential', ...passkey }).catch(() => {});
      setOutcome({ removed: name });
    },
    registration,
    outcome,
  };
}
