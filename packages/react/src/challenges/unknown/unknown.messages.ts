export const messages = {
  title: 'This step isn’t supported here',
  description: 'To continue, the service asked for {name}, which this page doesn’t know.',
  help: 'Start again, or contact support.',
} as const;
