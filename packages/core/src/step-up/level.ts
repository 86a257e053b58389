import type { SignedIn } from '../session/state.ts';
import type { StepUpRequirement } from '../session/step-up-challenge.ts';

/**
 * Cognito's names of the levels, lowest first: a password, a code, a passkey or a password with a
 * code, a password with an authenticator app.
 * Source: developer guide, "Authentication levels with ACR and AMR claims".
 */
export const cognitoLevels: readonly string[] = [1, 2, 3, 4].map((n) => `urn:cognito:loa:${n}`);

/** What an action demands of the user's sign-in. */
export interface Demand {
  /** The lowest level that is enough, e.g. `urn:cognito:loa:3`. */
  level?: string | undefined;
  /** The most seconds that may have passed since the user signed in. */
  maxAge?: number | undefined;
}

/** Returns what to ask for: the level and every higher one, because each of them is enough. */
export function wantedFor({ level, maxAge }: Demand, levels = cognitoLevels): StepUpRequirement {
  if (level === undefined) return { acrValues: [], maxAge };
  const at = levels.indexOf(level);
  return { acrValues: at < 0 ? [level] : levels.slice(at), maxAge };
}

/** Returns whether a sign-in is strong and fresh enough. `now` is in ms since the epoch. */
export const meets = (
  { acr, authTime }: Pick<SignedIn, 'acr' | 'authTime'>,
  { acrValues, maxAge }: StepUpRequirement,
  now: number,
): boolean =>
  (acrValues.length === 0 || acrValues.includes(acr ?? '')) &&
  (maxAge === undefined || (authTime !== undefined && now - authTime <= maxAge * 1000));
