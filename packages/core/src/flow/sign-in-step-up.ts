/**
 * Makes a sign-in raise the level of a session: the user proves what their tokens lack, and nobody
 * else's tokens are accepted. Pools without levels get a fresh sign-in of the same user instead.
 * *Unverified*; source: Cognito developer guide, "Step-up authentication with the USER_AUTH flow".
 */
export type SignInStepUp = StepUpWanted & (WithAccessToken | WithRelay);

interface StepUpWanted {
  /**
   * The levels to reach, the preferred one first, e.g. `['urn:cognito:loa:3', 'urn:cognito:loa:4']`.
   * Empty for a fresh sign-in at any level.
   */
  targets: readonly string[];
  /** The age in seconds up to which the last sign-in counts. If it is older, the user proves everything again. */
  maxAge?: number | undefined;
  /** Called if the pool has no levels, so that the user signs in afresh. */
  onFallback?: (() => void) | undefined;
}

interface WithAccessToken {
  /** The session's access token, or a function that resolves with it: `session.getAccessToken`. */
  accessToken: string | (() => Promise<string>);
  relay?: undefined;
  sub?: undefined;
}

interface WithRelay {
  /** Your own server has the access token, and adds it. */
  relay: true;
  /** The `sub` of the session's user. The server checks it too. */
  sub?: string | undefined;
  accessToken?: undefined;
}
