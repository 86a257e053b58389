/**
 * Extracts a trigger's message from Cognito's sentence: `Closed until nine.` from
 * `PreAuthentication failed with error Closed until nine..`; undefined for any other sentence.
 */
export function lambdaText(message: string | undefined): string | undefined {
  const said = /^\w+ failed with error (.*)$/s.exec(message ?? '')?.[1]?.trim();
  // Cognito adds another period.
  return said?.replace(/([.!?…。！？])\.$/, '$1') || undefined;
}
