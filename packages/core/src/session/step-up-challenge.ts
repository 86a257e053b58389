/** The sign-in that an API asks for. */
export interface StepUpRequirement {
  /** Authentication levels that the API accepts, the preferred one first; empty when it names none. */
  acrValues: readonly string[];
  /** The most seconds that may have passed since the user signed in. */
  maxAge: number | undefined;
}

/**
 * Reads a WWW-Authenticate header; undefined unless it asks for a stronger sign-in.
 * Source: RFC 9470, `insufficient_user_authentication`.
 */
export function stepUpIn(challenge: string): StepUpRequirement | undefined {
  if (!/error="?insufficient_user_authentication/.test(challenge)) return undefined;
  // A parameter of one word needs no quotes: RFC 9110, "Authentication Parameters".
  const values = /acr_values=("[^"]*"|[^\s,]+)/.exec(challenge)?.[1] ?? '';
  const age = /max_age="?(\d+)/.exec(challenge)?.[1];
  return {
    acrValues: values.split(/[ "]/).filter(Boolean),
    maxAge: age === undefined ? undefined : Number(age),
  };
}
