import { ChallengeError, ServiceError } from '@countersign/core';
import {
  fetchTransport,
  type Operations,
  type OperationTable,
  type ServerOperations,
  sdkTransport,
  type Transport,
} from '@countersign/core/transport';
import type { AdminClient } from './admin.ts';
import type { AuthConfig } from './config.ts';
import { regionOf } from './pool-addresses.ts';
import { badRequest, failedBehind, Refusal } from './refusal.ts';
import { secondsUntil } from './session/session.ts';
import { TimeLimitReached, waits, within } from './waits.ts';

/**
 * One call to Cognito.
 * @throws {ChallengeError} when it refused or did not answer in time.
 */
export type Call<Table extends OperationTable<Table> = Operations> = <
  O extends keyof Table & string,
>(
  operation: O,
  input: Table[O]['input'],
  options?: CallOptions,
) => Promise<Table[O]['output']>;

/** The same with this server's AWS credentials. */
export type AdminCall = Call<ServerOperations>;

interface CallOptions {
  /** Gives the call up, e.g. when the browser has left. */
  signal?: AbortSignal | undefined;
  /** In ms, a repeat included. */
  limit?: number | undefined;
}

/** Calls the pool's endpoint; what cannot have been carried out is repeated once. */
export function callCognito(config: AuthConfig): Call {
  const { endpoint, fetch } = config;
  return limited(fetchTransport({ region: regionOf(config), endpoint, fetch }));
}

/** Calls with the AWS credentials of the app's own SDK client. */
export const callAsAdmin = (client: AdminClient): AdminCall =>
  limited(sdkTransport<ServerOperations>(client));

function limited<Table extends OperationTable<Table>>(transport: Transport<Table>): Call<Table> {
  return (operation, input, { signal, limit = waits.call } = {}) =>
    within(limit, (stop) => transport(operation, input, { signal: stop }), signal).catch(
      (cause) => {
        if (!(cause instanceof TimeLimitReached)) throw cause;
        throw new ChallengeError(signal?.aborted ? 'Aborted' : 'NetworkFailed', { cause });
      },
    );
}

/** Cognito's refusal as the page is told it: name, text and status. */
export function refusalOf(error: ChallengeError): Refusal {
  if (!(error instanceof ServiceError)) {
    return failedBehind(502, 'The sign-in service did not answer.');
  }
  const { code, message, status = 400, wafAction } = error;
  if (wafAction !== undefined) {
    return new Refusal(403, code, 'Blocked by AWS WAF.', { 'x-amzn-waf-action': wafAction });
  }
  if (status >= 500 || !/^\w+$/.test(code)) return failedBehind(502, 'The sign-in service failed.');
  return status < 400
    ? badRequest('The sign-in service refused.')
    : new Refusal(status, code, message, waitOf(error));
}

/** What Cognito said of when to come back, in seconds from now. */
function waitOf({ retryAt }: ChallengeError): Record<string, string> {
  if (retryAt === undefined) return {};
  return { 'retry-after': String(secondsUntil(retryAt, Date.now)) };
}
