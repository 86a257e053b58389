/**
 * A response that contradicts the API reference: a member of the wrong type, or malformed XML. It
 * says where and what is wrong, and never quotes the value.
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
