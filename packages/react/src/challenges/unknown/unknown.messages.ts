export const messages = {
  title: 'This step isn’t supported here',
  description: 'To continue, the service asked for {name}, which this page doesn’t know.',
  help: 'Start again, or ask the people who run this service.',
} as const;
