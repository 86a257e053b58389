import { type ChallengeError, ServiceError } from '@countersign/core';
import { fetchTransport, type SdkClient, sdkTransport } from '@countersign/core/transport';
import type { AdminClient } from './admin.ts';
import type { AuthConfig } from './config.ts';
import { regionOf } from './pool-addresses.ts';
import { badRequest, failedBehind, Refusal } from './refusal.ts';

/**
 * One call to Cognito.
 * @throws {ChallengeError} when it refused or did not answer.
 */
export type Call = (operation: string, input: object) => Promise<Readonly<Record<string, unknown>>>;

/** Calls the pool's endpoint; what cannot have been carried out is repeated once. */
export function callCognito(config: AuthConfig): Call {
  const { endpoint, fetch } = config;
  // The transport sends any operation; its types name those of the browser's own flow.
  return fetchTransport({ region: regionOf(config), endpoint, fetch }) as unknown as Call;
}

/** Calls with the AWS credentials of the app's own SDK client. */
export const callAsAdmin = (client: AdminClient): Call =>
  // The client's methods are found by the operation's name, the Admin ones too.
  sdkTransport(client as unknown as SdkClient) as unknown as Call;

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
  const seconds = Math.max(0, Math.ceil((retryAt - Date.now()) / 1000));
  return { 'retry-after': String(seconds) };
}
