import { misuse } from '../misuse.ts';

/** @throws {TypeError} if the caller did not compute `srpA`. */
export function requireSrpA(srpA: string | undefined): string {
  if (srpA) return srpA;
  throw misuse(
    'The answer has no srpA, and a password chosen by SRP is never sent itself. ' +
      'Use createSignIn, or add { srpA: startSrp().srpA } from @countersign/core/srp.',
  );
}
