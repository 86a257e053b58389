import type { AuthenticationResult } from '@countersign/core/initiate-auth-response';
import { useSyncExternalStore } from 'react';
import { claimsOf } from './claims.ts';

/** The tokens of the person signed in here, as Cognito gave them. */
export interface Tokens {
  accessToken: string;
  idToken: string;
  refreshToken: string | undefined;
}

/**
 * What can be known of the tokens: `unknown` while the page is the server's and storage cannot be
 * read, `undefined` when nobody is signed in.
 */
export type KnownTokens = Tokens | undefined | 'unknown';

const key = 'countersign-demo-tokens';
const listeners = new Set<() => void>();
let known: KnownTokens = 'unknown';

/**
 * Keeps tokens in memory and in the tab's sessionStorage, which a reload survives and a closed tab
 * does not. A script on the page could read them: an app that must not allow that keeps them on its
 * server.
 */
export function keepTokens({ accessToken, idToken, refreshToken }: AuthenticationResult): void {
  if (accessToken === undefined || idToken === undefined) return;
  change({ accessToken, idToken, refreshToken });
}

export function forgetTokens(): void {
  change(undefined);
}

/** The app client that the tokens were made for. */
export const clientOf = ({ accessToken }: Tokens): string =>
  String(claimsOf(accessToken)['client_id']);

/** Cognito's own name for the signed-in user. */
export const usernameOf = ({ accessToken }: Tokens): string =>
  String(claimsOf(accessToken)['username']);

export function useTokens(): KnownTokens {
  return useSyncExternalStore(subscribe, currentTokens, () => 'unknown');
}

function change(tokens: Tokens | undefined): void {
  known = tokens;
  if (tokens === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(tokens));
  for (const listener of listeners) listener();
}

function currentTokens(): KnownTokens {
  if (known === 'unknown') known = storedTokens();
  return known;
}

function storedTokens(): Tokens | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
