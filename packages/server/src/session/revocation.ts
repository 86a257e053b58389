import { ChallengeError } from '@countersign/core';
import type { Operations } from '@countersign/core/transport';
import type { Call } from '../cognito.ts';
import type { AuthConfig } from '../config.ts';
import type { Report } from '../events.ts';
import { Refusal } from '../refusal.ts';
import { TimeLimitReached, waits } from '../waits.ts';
import type { RetryQueue } from './retry-queue.ts';

export interface Revocation {
  /**
   * Revokes a refresh token and all tokens that it issued.
   *
   * @param linked true to end the single sign-on session behind it, too
   * @throws {ChallengeError}
   */
  revoke(refreshToken: string, limit: number, linked?: boolean): Promise<void>;
  /**
   * Revokes a refresh token that nobody will use. Reports a failure, and tries again with later requests
   * if Cognito was not reached. Never rejects.
   */
  discard(refreshToken: string, sub?: string): Promise<void>;
}

/** Uses RevokeToken, which needs only the refresh token: the access token may have expired. */
export function createRevocation(
  { clientId, clientSecret }: Pick<AuthConfig, 'clientId' | 'clientSecret'>,
  call: Call,
  retryQueue: RetryQueue,
  report: Report,
): Revocation {
  async function revoke(refreshToken: string, limit: number, linked = false): Promise<void> {
    const input: Operations['RevokeToken']['input'] = {
      ClientId: clientId,
      Token: refreshToken,
      ...(clientSecret !== undefined && { ClientSecret: clientSecret }),
      ...(linked && { RevokeAssociatedSessions: 'LINKED' }),
    };
    await call('RevokeToken', input, { limit });
  }

  return {
    revoke,
    async discard(refreshToken, sub) {
      const error = await failureOf(revoke(refreshToken, waits.cleanUp));
      if (!error) return;
      report({ type: 'failed', operation: 'RevokeToken', error: error.code, sub });
      if (!error.retryable) return;
      retryQueue.add(refreshToken, async () => {
        const again = await failureOf(revoke(refreshToken, waits.cleanUp));
        return !again?.retryable;
      });
    },
  };
}

/** Returns why an attempt failed; `undefined` when it succeeded. */
export async function failureOf(attempt: Promise<unknown>): Promise<ChallengeError | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (cause) {
    if (cause instanceof ChallengeError) return cause;
    if (cause instanceof TimeLimitReached) return new ChallengeError('NetworkFailed', { cause });
    if (cause instanceof Refusal) return storeUnavailable(cause);
    return new ChallengeError('Failed', { cause });
  }
}

/** Wraps a store's failure, which ends when the store is back. */
export const storeUnavailable = (cause: unknown) =>
  new ChallengeError('StoreUnavailable', { kind: 'network-failed', retryable: true, cause });
