import type { PostOptions } from './post.ts';

export interface FetchTransportOptions extends PostOptions {
  /** AWS region of the pool, e.g. `eu-west-1`: the part of its id before the `_`. */
  region?: string | undefined;
  /** In place of a region: the URL of any service with Cognito's protocol, e.g. the emulator. */
  endpoint?: string | undefined;
  /** Milliseconds before the one retry. Default: 500. */
  retryDelay?: number | undefined;
}
