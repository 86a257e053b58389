'use client';
import type { AssertionCredential, RequestOptions } from '@countersign/core';
import { useEffect, useRef, useState } from 'react';
import { soleCeremony } from '../../hooks/ceremony.ts';
import type { PasskeyPrompt } from './passkey-prompt.ts';

export interface InFieldOptions {
  /** False stops it. */
  active: boolean;
  options: RequestOptions;
  prompt: PasskeyPrompt;
  onCredential(credential: AssertionCredential): void;
}

/**
 * Suggests the passkey in a field. Returns true if the browser can, so that the field mounts before
 * the request. It ignores failures, because the button still works.
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
    // Wait one turn, so that an effect that runs twice asks once.
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
