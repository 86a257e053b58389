/** A response with a challenge, checked for its shape only: any name, any parameters. */
export interface WireChallenge {
  name: string;
  session: string | undefined;
  parameters: Readonly<Record<string, unknown>>;
  availableChallenges: readonly string[];
}
