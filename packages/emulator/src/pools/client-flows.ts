import type { Input } from '../input.ts';
import type { Client } from '../model/client.ts';
import type { Flow } from '../model/session.ts';
import { invalidParameter } from '../service-error.ts';

/** Source: API reference, CreateUserPoolClient, ExplicitAuthFlows. */
const defaultFlows = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

export function readFlows(input: Input): string[] {
  const flows = input.texts('ExplicitAuthFlows') ?? [];
  const newer = flows.filter(isNewer).length;
  if (newer > 0 && newer < flows.length)
    throw invalidParameter(
      'Invalid ExplicitAuthFlows: values that begin with ALLOW_ cannot be combined with the older ones.',
    );
  return flows.length > 0 ? flows : defaultFlows;
}

const isNewer = (flow: string): boolean => flow.startsWith('ALLOW_');

interface Permission {
  /** The `ALLOW_…` name of the flow. */
  newer: string;
  /** Whether a client with the older names allows the flow. */
  older(flows: readonly string[]): boolean;
}

/**
 * Clients with the older names always allow custom challenges, and SRP unless they have
 * CUSTOM_AUTH_FLOW_ONLY.
 * Source: moto, and reports of clients that sign in to Cognito.
 */
const allowedBy: Record<Flow, Permission> = {
  USER_AUTH: { newer: 'ALLOW_USER_AUTH', older: () => false },
  USER_SRP_AUTH: {
    newer: 'ALLOW_USER_SRP_AUTH',
    older: (flows) => !flows.includes('CUSTOM_AUTH_FLOW_ONLY'),
  },
  USER_PASSWORD_AUTH: {
    newer: 'ALLOW_USER_PASSWORD_AUTH',
    older: (flows) => flows.includes('USER_PASSWORD_AUTH'),
  },
  CUSTOM_AUTH: { newer: 'ALLOW_CUSTOM_AUTH', older: () => true },
  ADMIN_USER_PASSWORD_AUTH: {
    newer: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
    older: (flows) => flows.includes('ADMIN_NO_SRP_AUTH'),
  },
};

export function allowsFlow({ flows }: Client, flow: Flow): boolean {
  const { newer, older } = allowedBy[flow];
  return flows.some(isNewer) ? flows.includes(newer) : older(flows);
}

/** @throws {ServiceError} InvalidParameterException when the client does not allow the flow. */
export function requireFlow(client: Client, flow: Flow, name: string = flow): void {
  if (!allowsFlow(client, flow)) throw invalidParameter(refusal[flow](name));
}

const notEnabled = (name: string) => `${name} flow not enabled for this client`;
const isNotEnabled = (name: string) => `${name} is not enabled for the client.`;

/**
 * What the service says of a flow that a client does not allow.
 * Sources: aws-serverless-workshops#277 for SRP; amplify-ui's translations for custom challenges;
 * READMEs that quote the refusal of AdminInitiateAuth.
 */
const refusal: Record<Flow, (name: string) => string> = {
  USER_AUTH: notEnabled,
  USER_PASSWORD_AUTH: notEnabled,
  USER_SRP_AUTH: isNotEnabled,
  CUSTOM_AUTH: isNotEnabled,
  ADMIN_USER_PASSWORD_AUTH: () => 'Auth flow not enabled for this client',
};

/** Whether the client allows REFRESH_TOKEN_AUTH, as all clients with the older names do. */
export const allowsRefresh = ({ flows }: Client): boolean =>
  !flows.some(isNewer) || flows.includes('ALLOW_REFRESH_TOKEN_AUTH');
