import { onDemand } from '../transport/on-demand.ts';
import type { Transport } from '../transport/transport.ts';
import type { StepUpOptions } from './step-up-options.ts';

/** Loads the code of a step-up with the first call: few sign-ins are one. */
export const steppingUp = (transport: Transport, stepUp: StepUpOptions): Transport =>
  onDemand(async () => (await import('./step-up.ts')).stepUpTransport(transport, stepUp));
