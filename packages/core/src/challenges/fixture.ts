import type { WireResponse } from '../wire.ts';

/** One response with a challenge, for stories and tests. */
export interface Fixture {
  /** The source of the response's shape. Its values are invented and its sessions shortened. */
  source: string;
  response: WireResponse;
}
