/**
 * What a pool's trigger threw, out of the sentence Cognito puts it in: `Closed until nine.` of
 * `PreAuthentication failed with error Closed until nine..`; nothing where it is another sentence.
 */
export function lambdaText(message: string | undefined): string | undefined {
  const said = /^\w+ failed with error (.*)$/s.exec(message ?? '')?.[1]?.trim();
  // Cognito ends the sentence once more.
  return said?.replace(/([.!?…。！？])\.$/, '$1') || undefined;
}
