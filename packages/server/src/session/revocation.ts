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
   * Revokes a refresh token and all that came of it.
   *
   * @param linked the single sign-on session that it came through, too
   * @throws {ChallengeError}
   */
  revoke(refreshToken: string, limit: number, linked?: boolean): Promise<void>;
  /**
   * Revokes one that nobody will use. What Cognito did not hear is reported, and tried again with
   * later requests. Never rejects.
   */
  discard(refreshToken: string, sub?: string): Promise<void>;
}

/** RevokeToken takes the refresh token alone: the access token may have expired. */
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

/** Why something did not succeed; `undefined` when it did. */
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

/** A store's own refusal, which is over when the store is back. */
export const storeUnavailable = (cause: unknown) =>
  new ChallengeError('StoreUnavailable', { kind: 'network-failed', retryable: true, cause });
