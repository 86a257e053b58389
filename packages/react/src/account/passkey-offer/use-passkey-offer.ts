'use client';
import { completePasskey, hasPassword, startPasskey } from '@countersign/core/account';
import type { WebStorage } from '@countersign/core/flow';
import { useEffect, useRef, useState } from 'react';
import { soleCeremony } from '../../hooks/ceremony.ts';
import type { RegisterPasskeyOptions } from '../../passkey/use-register-passkey.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';
import { claimOffer, type OfferMemory } from './offer-memory.ts';
import { browserSilentRegistration, type SilentRegistration } from './silent-registration.ts';

export interface PasskeyOfferOptions extends Pick<SectionProps, 'account'> {
  /**
   * How the user signed in: `amr` of the session's state. The kit makes the offer only after a password.
   * If this is empty or omitted, the app must itself show the offer only after a password.
   */
  amr?: readonly string[] | undefined;
  /** Days until a user is asked again. Default: 30. */
  everyDays?: number | undefined;
  /** Where the browser remembers when it asked. Default: `localStorage`. */
  storage?: WebStorage | undefined;
  /** Replaces the browser's way to create a passkey without asking. */
  silent?: SilentRegistration | undefined;
}

export interface PasskeyOfferState extends Pick<RegisterPasskeyOptions, 'start' | 'complete'> {
  /** `created` without asking; `offered`: the user is asked. */
  phase: Phase;
  /** Closes the offer, e.g. when the user does not want it. */
  close(): void;
}

type Phase = 'none' | 'offered' | 'created' | 'closed';

/** Decides when to offer a passkey, without markup. */
export function usePasskeyOffer(options: PasskeyOfferOptions): PasskeyOfferState {
  const {
    account,
    amr = ['pwd'],
    everyDays = 30,
    storage,
    silent = browserSilentRegistration,
  } = options;
  const factors = useResource(account, 'factors').data ?? [];
  const isByPassword = amr.length === 0 || amr.includes('pwd');
  const isAfterPassword = isByPassword && hasPassword(factors);
  const passkeys = useResource(account, 'passkeys', isAfterPassword).data;
  const isWanted = isAfterPassword && passkeys?.length === 0;
  const [, , user] = account.query('passkeys').queryKey;
  const claim = useRef<{ of: string; is: 'none' | 'held' | 'used' }>({ of: user, is: 'none' });
  // An offer is to one user: the next user of the page gets one of their own.
  const [last, setLast] = useState<{ of: string; phase: Phase }>({ of: user, phase: 'none' });

  useEffect(() => {
    const leaving = new AbortController();
    const offer = async () => {
      claim.current = { of: user, is: 'held' };
      const isCreated = await createSilently(account, silent, leaving.signal);
      if (leaving.signal.aborted) return;
      claim.current = { of: user, is: 'used' };
      setLast({ of: user, phase: isCreated ? 'created' : 'offered' });
    };
    const claimed = claim.current.of === user ? claim.current.is : 'none';
    const isDue = () => claimOffer(memoryOf(storage), user, everyDays, Date.now());
    // StrictMode runs this twice: the second run keeps the claim of the first.
    if (isWanted && (claimed === 'held' || (claimed === 'none' && isDue()))) void offer();
    return () => leaving.abort();
  }, [isWanted, account, user, everyDays, storage, silent]);

  return {
    phase: last.of === user ? last.phase : 'none',
    start: (calling) => startPasskey(account, calling),
    complete: (credential, calling) => completePasskey(account, credential, calling),
    close: () => setLast({ of: user, phase: 'closed' }),
  };
}

const memoryOf = (storage: WebStorage | undefined): OfferMemory => ({
  get lasting() {
    return storage ?? localStorage;
  },
  get session() {
    return sessionStorage;
  },
});

/**
 * Returns true if it created a passkey. If not, the user noticed nothing, and the page asks them.
 * *Unverified*: Cognito accepts a passkey that the browser created without the user's presence.
 * Source: W3C Web Authentication Level 3, Create a New Credential, conditional mediation.
 */
async function createSilently(
  account: SectionProps['account'],
  silent: SilentRegistration,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    if (!(await silent.isSupported()) || signal.aborted) return false;
    const options = await startPasskey(account, { signal });
    const stop = AbortSignal.any([signal, AbortSignal.timeout(silentMs)]);
    const credential = await soleCeremony(stop, (ending) =>
      silent.create(options, { signal: ending }),
    );
    await completePasskey(account, credential, { signal });
    return true;
  } catch {
    return false;
  }
}

// Chromium 156 never answers if it has no password manager to ask.
const silentMs = 3000;
