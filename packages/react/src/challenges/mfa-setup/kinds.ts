/** The factors that this page can set up. */
export type Kind = 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

export interface Kinds {
  here: readonly Kind[];
  /** The factors that a user cannot set up during a sign-in: SMS_MFA, … */
  elsewhere: readonly string[];
}

/** Splits the service's list into both kinds, in its order. */
export function kindsOf(mfasCanSetup: readonly string[]): Kinds {
  const here = mfasCanSetup.map((name) => kinds.get(name)).filter((kind) => kind !== undefined);
  const elsewhere = mfasCanSetup.filter((name) => !kinds.has(name));
  return { here: [...new Set(here)], elsewhere: [...new Set(elsewhere)] };
}

const kinds = new Map<string, Kind>([
  ['SOFTWARE_TOKEN_MFA', 'SOFTWARE_TOKEN_MFA'],
  ['EMAIL_OTP', 'EMAIL_OTP'],
  // Other names that the service uses for the same factor.
  ['EMAIL_MFA', 'EMAIL_OTP'],
]);
