/** What can be set up on this very page. */
export type Kind = 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

export interface Kinds {
  here: readonly Kind[];
  /** Names of what the service would take but nobody can set up during a sign-in: SMS_MFA, … */
  elsewhere: readonly string[];
}

/** Parts the service's list, its order kept. */
export function kindsOf(mfasCanSetup: readonly string[]): Kinds {
  const here = mfasCanSetup.map((name) => kinds.get(name)).filter((kind) => kind !== undefined);
  const elsewhere = mfasCanSetup.filter((name) => !kinds.has(name));
  return { here: [...new Set(here)], elsewhere: [...new Set(elsewhere)] };
}

const kinds = new Map<string, Kind>([
  ['SOFTWARE_TOKEN_MFA', 'SOFTWARE_TOKEN_MFA'],
  ['EMAIL_OTP', 'EMAIL_OTP'],
  // What the service has called the same thing in places.
  ['EMAIL_MFA', 'EMAIL_OTP'],
]);
