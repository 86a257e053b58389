/** E.164, which is what Cognito takes: `+442079460958`. */
export function normalisePhone(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/[\s()./\p{Pd}\p{Cf}]/gu, '');
  return digits.replace(/^00/, '+');
}
