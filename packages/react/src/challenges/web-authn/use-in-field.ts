'use client';
import type { AssertionCredential, RequestOptions } from '@countersign/core';
import { useEffect, useRef, useState } from 'react';
import { soleCeremony } from '../../hooks/ceremony.ts';
import type { PasskeyPrompt } from './passkey-prompt.ts';

export interface InFieldOptions {
  /** False ends it. */
  active: boolean;
  options: RequestOptions;
  prompt: PasskeyPrompt;
  onCredential(credential: AssertionCredential): void;
}

/**
 * Offers the passkey among the suggestions of a field. True where the browser can, so that the
 * field is there to be found before it is asked. Nobody hears of its failures: the button is there.
 */
export function useInField({ active, options, prompt, onCredential }: InFieldOptions): boolean {
  const [possible, setPossible] = useState(false);
  const latest = useRef(onCredential);
  useEffect(() => {
    latest.current = onCredential;
  });

  useEffect(() => {
    if (!active) return;
    const leaving = new AbortController();
    void prompt.canFillIn().then((can) => {
      if (!leaving.signal.aborted) setPossible(can);
    });
    return () => leaving.abort();
  }, [active, prompt]);

  useEffect(() => {
    if (!active || !possible) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    // A turn later, so that an effect which is run twice asks once.
    void Promise.resolve()
      .then(() =>
        soleCeremony(signal, (running) => prompt.ask(options, { signal: running, inField: true })),
      )
      .catch(() => undefined)
      .then((credential) => {
        if (credential && !signal.aborted) latest.current(credential);
      });
    return () => leaving.abort();
  }, [active, possible, options, prompt]);

  return possible;
}
