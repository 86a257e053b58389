'use client';
import { useEffect, useRef } from 'react';
import { soleCeremony } from './ceremony.ts';

/**
 * Reads the code from a text message that ends with `@host #code`, if the browser supports it and
 * the user agrees. It runs while `active` is true and mounted. If the browser or user refuses, it
 * does nothing.
 * Source: WICG, WebOTP API.
 */
export function useWebOtp(active: boolean, onCode: (code: string) => void): void {
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });

  useEffect(() => {
    if (!active || !('OTPCredential' in globalThis) || !navigator.credentials) return;
    const controller = new AbortController();
    const { signal } = controller;
    // A turn later, so that an effect which is run twice asks once.
    void Promise.resolve()
      .then(() => soleCeremony(signal, (sole) => navigator.credentials.get(request(sole))))
      // The user refused, or no message arrived: the user can type the code.
      .catch(() => null)
      .then((credential) => {
        if (!signal.aborted && hasCode(credential)) latest.current(credential.code);
      });
    return () => controller.abort();
  }, [active]);
}

// TypeScript's DOM library does not know `otp`.
const request = (
  signal: AbortSignal,
): CredentialRequestOptions & { otp: { transport: string[] } } => ({
  otp: { transport: ['sms'] },
  signal,
});

const hasCode = (credential: Credential | null): credential is Credential & { code: string } =>
  credential !== null && 'code' in credential && typeof credential.code === 'string';
