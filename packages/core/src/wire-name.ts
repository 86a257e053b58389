/** The name to answer under: AWS's, also for a challenge that is not known here. */
export function wireNameOf(challenge: { name: string; wireName?: string }): string {
  return challenge.wireName ?? challenge.name;
}
