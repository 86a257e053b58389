/** The name of the step-up's dialog, which is there before the rest loads. Group: `stepUp`. */
export const messages = {
  title: 'Confirm it’s you',
} as const;
