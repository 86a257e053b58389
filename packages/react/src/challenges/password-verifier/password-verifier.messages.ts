export const messages = {
  title: 'Checking your password',
  description: 'This takes a moment.',
} as const;
