import type { PostOptions } from './post.ts';

export interface FetchTransportOptions extends PostOptions {
  /** AWS region of the pool, e.g. `eu-west-1`: the part of its id before the `_`. */
  region?: string | undefined;
  /** Instead of a region: any address that speaks Cognito's protocol, e.g. the emulator's. */
  endpoint?: string | undefined;
  /** Pause before the one retry, in ms. Default: 500. */
  retryDelay?: number | undefined;
}
