'use client';
import { type RefObject, useEffect, useRef } from 'react';
import type { Domains } from './watch-domains.ts';

/** Sends email addresses of the `<SignIn>` around an element to their providers, if these have domains. */
export function useDomains(inside: RefObject<Element | null>, now: Domains): void {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const wanted = now.providers.some(({ domains }) => domains);
  useEffect(() => {
    const signIn = inside.current?.closest('.cs-sign-in');
    if (!wanted || !signIn) return;
    let stop: (() => void) | undefined = () => {};
    import('./watch-domains.ts').then(
      ({ watchDomains }) => {
        if (stop) stop = watchDomains(signIn, () => latest.current);
      },
      // Without it, the form asks for a password, as usual.
      () => {},
    );
    return () => {
      stop?.();
      stop = undefined;
    };
  }, [inside, wanted]);
}
