import { isObject, textsOf } from './parameters.ts';
import type { WireChallenge } from './wire-challenge.ts';

/** Where a code was sent. Source: Cognito API reference, CODE_DELIVERY_* parameters. */
export interface CodeDelivery {
  /** `SMS` or `EMAIL`, as the service says. */
  medium: string | undefined;
  /** Masked by Cognito, e.g. `+********4114` or `d***@e***`; show as is. */
  destination: string | undefined;
}

export const readDelivery = ({ parameters }: WireChallenge): CodeDelivery | undefined =>
  deliveryOf(parameters, 'CODE_DELIVERY_DELIVERY_MEDIUM', 'CODE_DELIVERY_DESTINATION');

/** Reads medium and destination from these members; undefined if both are missing. */
export function deliveryOf(
  members: unknown,
  mediumKey: string,
  destinationKey: string,
): CodeDelivery | undefined {
  const texts = isObject(members) ? textsOf(members) : {};
  const { [mediumKey]: medium, [destinationKey]: destination } = texts;
  return medium || destination ? { medium, destination } : undefined;
}
