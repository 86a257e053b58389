import type { SrpSession } from '../srp/index.ts';
import { loadSrp } from './load-srp.ts';

/** A proof of a password that is begun while it is still being typed. One at a time, used once. */
export interface ProofAhead {
  /** Begins one, if none is begun. */
  begin(): void;
  /** Gives it away, whatever for: an attempt takes it along, leaving drops it. */
  take(): Promise<SrpSession> | undefined;
}

export function createProofAhead(start = startProof): ProofAhead {
  let begun: Promise<SrpSession> | undefined;
  return {
    begin() {
      begun ??= start();
      // Code that did not come now may come when it is needed.
      begun.catch(() => {
        begun = undefined;
      });
    },
    take() {
      const taken = begun;
      begun = undefined;
      return taken;
    },
  };
}

/** Begins a proof: the one power that can be computed before anything is known of the user. */
export const startProof = async (): Promise<SrpSession> => (await loadSrp()).startSrp();
