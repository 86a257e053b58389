'use client';
import type {
  FailedFederation,
  FederatedSignIn,
  Federation,
  FederationOutcome,
  FederationRequest,
  HandedOver,
} from '@countersign/core/federation';
import { useEffect, useRef, useState } from 'react';

/** What `useFederation` returns. */
export interface UsedFederation {
  /** What the last attempt came to, unless the user is signed in. */
  outcome: FailedFederation | HandedOver | undefined;
  /** The provider that is about to open; an empty text while a callback is being read. */
  pending: string | undefined;
  /** The provider that the last sign-in in this browser went to. */
  lastUsed: string | undefined;
  /** Begins a sign-in. Call it in the handler of a click, or browsers block the window. */
  begin(request: FederationRequest): void;
}

/**
 * Signs users in through providers, and ends a sign-in when the page's address is a callback.
 * @param onSignedIn default: goes to the path that the request asked for, if there is one
 */
export function useFederation(
  federation: Federation,
  onSignedIn?: (outcome: FederatedSignIn) => void,
): UsedFederation {
  const [state, setState] = useState<Partial<UsedFederation>>({});
  const latest = useRef(onSignedIn);
  useEffect(() => {
    latest.current = onSignedIn;
  });

  const told = useRef<FederatedSignIn>(undefined);
  const follow = (pending: string, outcome: Promise<FederationOutcome | undefined>) => {
    setState((before) => ({ ...before, outcome: undefined, pending }));
    void outcome.then((ended) => {
      // Without an outcome the page is about to leave.
      if (!ended) return;
      setState({
        lastUsed: federation.lastUsed(),
        ...(ended.status !== 'signed-in' && { outcome: ended }),
      });
      // StrictMode runs effects twice, and both get the same outcome.
      if (ended.status !== 'signed-in' || told.current === ended) return;
      told.current = ended;
      if (latest.current) latest.current(ended);
      else if (ended.returnTo) globalThis.location.replace(ended.returnTo);
    });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each render makes another `follow`
  useEffect(() => {
    setState({ lastUsed: federation.lastUsed() });
    if (federation.isCallback()) follow('', federation.finish());
    // The user went back from the provider, and the browser shows the page as it was.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setState({ lastUsed: federation.lastUsed() });
    };
    addEventListener('pageshow', wake);
    return () => removeEventListener('pageshow', wake);
  }, [federation]);

  const { outcome, pending, lastUsed } = state;
  return {
    outcome,
    pending,
    lastUsed,
    begin(request) {
      if (pending !== undefined) return;
      follow(request.provider ?? request.idpIdentifier ?? '', federation.begin(request));
    },
  };
}
