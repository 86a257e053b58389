import { misuse } from '../misuse.ts';

/** @throws {TypeError} when the SRP value was not computed. */
export function requireSrpA(srpA: string | undefined): string {
  if (srpA) return srpA;
  throw misuse(
    'The answer has no srpA, and a password chosen by SRP is never sent itself. ' +
      'Use createSignIn, or add { srpA: startSrp().srpA } from @countersign/core/srp.',
  );
}
