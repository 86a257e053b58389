import type {
  Federation,
  FederationOutcome,
  FederationRequest,
} from '@countersign/core/federation';
import { sessionAt, signedOut } from './session-at.ts';

/** A federation that records what begins, and ends as given. */
export function federationAt({
  callback,
  begun,
  lastUsed,
}: {
  /** How the callback in the page's address ends; without it there is none. */
  callback?: Promise<FederationOutcome | undefined>;
  /** How what begins here ends. Default: the page is about to leave. */
  begun?: FederationOutcome;
  lastUsed?: string;
} = {}): Federation & { requests: FederationRequest[] } {
  const requests: FederationRequest[] = [];
  return {
    requests,
    options: { session: { ...sessionAt(signedOut), options: { relay: '/api/auth' } } },
    async begin(request = {}) {
      requests.push(request);
      return begun;
    },
    isCallback: () => callback !== undefined,
    finish: async () => callback,
    signOut: async () => {},
    lastUsed: () => lastUsed,
  };
}
