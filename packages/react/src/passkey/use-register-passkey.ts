'use client';
import type { CreationOptions, RegistrationCredential } from '@countersign/core';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { soleCeremony } from '../hooks/ceremony.ts';
import { useAnswer } from '../hooks/use-answer.ts';
import type { Problem } from '../hooks/use-problems.ts';
import { closed, left, passkeyError } from './passkey-error.ts';
import { browserRegistration, type RegistrationPrompt } from './registration-prompt.ts';

export interface RegisterPasskeyOptions {
  /** Calls StartWebAuthnRegistration and resolves with its `CredentialCreationOptions`. */
  start: (options: { signal: AbortSignal }) => Promise<CreationOptions>;
  /** Calls CompleteWebAuthnRegistration with `Credential`. */
  complete: (credential: RegistrationCredential, options: { signal: AbortSignal }) => Promise<void>;
  /** Replaces the browser's prompt, e.g. in a native shell. */
  prompt?: RegistrationPrompt | undefined;
}

export interface PasskeyRegistration {
  /** Creates a passkey and adds it to the account. */
  register: () => void;
  /** `waiting` for the user and their device, then `sending`. `cancelled` is not an error. */
  phase: 'idle' | 'waiting' | 'sending' | 'cancelled' | 'exists' | 'done' | Obstacle;
  problem: Problem | undefined;
  /** Closes the prompt, as the user can. */
  cancel: () => void;
}

/** Why this page cannot create passkeys. */
export type Obstacle = 'unsupported' | 'wrong-domain';

/**
 * The state and behavior of adding a passkey, without markup. It opens no prompt before the user
 * presses the button.
 */
export function useRegisterPasskey(options: RegisterPasskeyOptions): PasskeyRegistration {
  const { start, complete, prompt = browserRegistration } = options;
  const supported = useSyncExternalStore(never, () => prompt.isSupported(), isSupportedOnServer);
  const [outcome, setOutcome] = useState<Outcome>(undefined);
  const opened = useRef<AbortController | undefined>(undefined);

  const { pending, error, submit } = useAnswer<undefined>(async (_nothing, { signal }) => {
    setOutcome(undefined);
    const credential = await make(signal);
    if (!credential) return;
    setOutcome('made');
    await complete(credential, { signal });
    setOutcome('done');
  });

  /**
   * Creates the passkey. Resolves with undefined if the user dismisses the prompt or leaves, or a
   * passkey exists.
   */
  async function make(leaving: AbortSignal): Promise<RegistrationCredential | undefined> {
    const mine = new AbortController();
    const stop = () => mine.abort(left());
    leaving.addEventListener('abort', stop, { once: true });
    opened.current = mine;
    let prompting = false;
    try {
      const creation = await start({ signal: mine.signal });
      prompting = true;
      return await soleCeremony(mine.signal, (signal) => prompt.create(creation, { signal }));
    } catch (cause) {
      // This exception comes from the app's call, not from the browser.
      if (!prompting && !mine.signal.aborted) throw cause;
      const error = passkeyError(mine.signal.aborted ? mine.signal.reason : cause, 'create');
      if (error.code === 'PasskeyExists') setOutcome('exists');
      else if (error.code === 'PasskeyWrongDomain') setOutcome('wrong-domain');
      else if (error.kind === 'passkey-cancelled') setOutcome('cancelled');
      else if (error.kind !== 'aborted') throw error;
      return undefined;
    } finally {
      leaving.removeEventListener('abort', stop);
    }
  }

  return {
    register: () => void submit(undefined),
    phase: supported ? phaseOf(pending, outcome) : 'unsupported',
    problem: useMemo(
      () => (error && error.kind !== 'aborted' ? { kind: error.kind } : undefined),
      [error],
    ),
    cancel: () => opened.current?.abort(closed()),
  };
}

type Outcome = 'made' | 'done' | 'cancelled' | 'exists' | 'wrong-domain' | undefined;

function phaseOf(pending: boolean, outcome: Outcome): PasskeyRegistration['phase'] {
  if (outcome === 'made') return pending ? 'sending' : 'idle';
  return outcome ?? (pending ? 'waiting' : 'idle');
}

const never = () => () => {};
// The first render is the same on server and client. Right after it, check what the browser lacks.
const isSupportedOnServer = () => true;
