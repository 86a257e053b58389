export const messages = {
  title: 'Checking this device',
  description: 'This takes a moment.',
} as const;
