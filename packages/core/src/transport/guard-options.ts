/** Where the app's own scripts of AWS join in. The kit loads none, and asks users for no consent. */
export interface GuardOptions {
  /**
   * Returns the `EncodedData` that the script of the pool's threat protection collected; undefined for
   * none, e.g. without the user's consent. Each call of a sign-in, sign-up or password reset asks for
   * it, with the username that it sends, which may be empty. If it fails, or takes more than 5 s, the
   * call goes without.
   * Source: Cognito developer guide, Collecting data for threat protection in applications.
   */
  userContextData?:
    | ((username: string) => string | undefined | Promise<string | undefined>)
    | undefined;
  /**
   * Returns further headers for each call, e.g. `x-aws-waf-token`. If it fails, or takes more than 5 s,
   * the call goes without.
   */
  headers?:
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>)
    | undefined;
  /**
   * Called when AWS WAF answers in place of Cognito. Once it resolves, the call is made once more, with
   * new `headers`. If it rejects, e.g. because the user closed the puzzle, the call fails.
   */
  onFirewall?:
    | ((
        action: 'challenge' | 'captcha',
        calling: { signal: AbortSignal | undefined },
      ) => void | Promise<void>)
    | undefined;
}
