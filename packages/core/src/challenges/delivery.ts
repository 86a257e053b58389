import { readText } from './parameters.ts';
import type { WireChallenge } from './wire-challenge.ts';

/** Where a code was sent. Source: Cognito API reference, CODE_DELIVERY_* parameters. */
export interface CodeDelivery {
  /** `SMS` or `EMAIL`, as the service says. */
  medium: string | undefined;
  /** Masked by Cognito, e.g. `+********4114` or `d***@e***`; show as is. */
  destination: string | undefined;
}

export function readDelivery(wire: WireChallenge): CodeDelivery | undefined {
  const medium = readText(wire, 'CODE_DELIVERY_DELIVERY_MEDIUM');
  const destination = readText(wire, 'CODE_DELIVERY_DESTINATION');
  return medium || destination ? { medium, destination } : undefined;
}
