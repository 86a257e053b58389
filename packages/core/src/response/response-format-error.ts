/**
 * A response that is not what the API reference says: a member of another type, XML that is not well
 * formed. Names the place and says what is wrong there, never what stood there.
 */
export class ResponseFormatError extends Error {
  override readonly name = 'ResponseFormatError';
  /**
   * The member at fault by its wire names, e.g. `AuthenticationResult.ExpiresIn`,
   * `ChallengeParameters.USERNAME` or `AvailableChallenges.0`; empty for the response as a whole.
   */
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`${path || 'The response'} ${problem}`);
    this.path = path;
  }
}
