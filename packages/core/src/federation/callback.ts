import type { Refusal } from './problem.ts';

/** The parameters of a redirect that ends a sign-in. */
export interface Callback {
  /** Empty when the redirect has none. */
  state: string;
  parameters: URLSearchParams;
  /** Why there is no code; `explain` says what it means. */
  refusal: Refusal | undefined;
}

/** Reads a callback; undefined for any other address. An error may also come in the fragment. */
export function readCallback(address: URL): Callback | undefined {
  const query = address.searchParams;
  const parameters = isAnswer(query) ? query : new URLSearchParams(address.hash.slice(1));
  if (!isAnswer(parameters)) return undefined;
  const error = parameters.get('error') ?? '';
  const description = parameters.get('error_description') ?? '';
  return {
    state: parameters.get('state') ?? '',
    parameters,
    refusal: error || description ? { error, description } : undefined,
  };
}

/** An app's own page may have a `code` or a `state`, so one alone says nothing. */
const isAnswer = (parameters: URLSearchParams): boolean =>
  (parameters.has('code') && parameters.has('state')) ||
  parameters.has('error_description') ||
  (parameters.has('error') && parameters.has('state'));

/** Returns the path of an address without what a callback added, for the history. */
export function withoutCallback(address: URL): string {
  const left = new URLSearchParams(address.search);
  const isInHash = !isAnswer(left);
  for (const name of added) left.delete(name);
  const query = left.toString();
  return `${address.pathname}${query && `?${query}`}${isInHash ? '' : address.hash}`;
}

// Those of other response types, too: a token does not belong into a history.
const added = [
  'code',
  'state',
  'error',
  'error_description',
  'iss',
  'response',
  'id_token',
  'access_token',
  'token_type',
  'expires_in',
];
