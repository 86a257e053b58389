import { onDemand } from '../transport/on-demand.ts';
import type { Transport } from '../transport/transport.ts';
import type { SignInOptions } from './sign-in-options.ts';

/** The app's transport, or that of a step-up, whose code loads with the first call. */
export const transportOf = ({ transport, stepUp }: SignInOptions): Transport =>
  stepUp
    ? onDemand(async () => (await import('./step-up.ts')).stepUpTransport(transport, stepUp))
    : transport;
