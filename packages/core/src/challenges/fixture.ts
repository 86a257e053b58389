import type { WireResponse } from '../wire.ts';

/** One answer of the service that asks for a challenge, for stories and tests. */
export interface Fixture {
  /** Where its shape comes from. Values are made up; sessions are shortened. */
  source: string;
  response: WireResponse;
}
