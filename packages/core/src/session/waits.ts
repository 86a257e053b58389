/** How long a session waits, in ms. */
export const waits = {
  /** A call to Cognito or the relay, whatever its transport does. */
  call: 25_000,
  /** A turn that another tab holds for longer is not given back: that tab is asleep. */
  turn: 30_000,
  /** For what other tabs know. */
  answer: 150,
  /** Between looks at the clock: a machine that slept does not say so. */
  look: 60_000,
  /** Tokens are renewed this long before they expire, or in the last quarter of their life. */
  ahead: 120_000,
  /** Tokens are taken to live this long at least, so that no clock has them renewed without end. */
  shortest: 20_000,
  /** What a service may ask to be left alone for. */
  patience: 300_000,
} as const;
