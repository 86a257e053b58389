'use client';
import { useEffect, useRef } from 'react';
import { soleCeremony } from './ceremony.ts';

/**
 * Takes the code out of a text message, where the browser can and the person allows it: the message
 * has to end with `@host #code`. Asks while `active`; leaving, and whatever makes it inactive, ends
 * that. Where it is refused or cannot be done nothing happens.
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
      // Refused, aborted, or no message came: the field is there to type into.
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
