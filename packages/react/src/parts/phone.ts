/** E.164, which is what Cognito takes: `+442079460958`. */
export function normalisePhone(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/[\s()./\p{Pd}\p{Cf}]/gu, '');
  return digits.replace(/^00/, '+');
}

/** Whether it is one already. The country decides the rest of it. Source: ITU-T E.164. */
export const isPhoneNumber = (value: string): boolean => /^\+[1-9]\d{5,14}$/.test(value);
