import type { SrpSession } from '../srp/index.ts';
import { loadSrp } from './load-srp.ts';

/** A password proof that starts while the user types. It holds at most one, for one use. */
export interface ProofAhead {
  /** Starts a proof, unless one has started. */
  begin(): void;
  /** Returns the proof and forgets it. */
  take(): Promise<SrpSession> | undefined;
}

export function createProofAhead(start = startProof): ProofAhead {
  let begun: Promise<SrpSession> | undefined;
  return {
    begin() {
      begun ??= start();
      // If the code fails to load now, the attempt loads it again.
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

/** Starts a proof. It computes the one power that does not depend on the user. */
export const startProof = async (): Promise<SrpSession> => (await loadSrp()).startSrp();
