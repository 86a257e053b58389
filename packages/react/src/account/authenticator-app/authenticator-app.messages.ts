export const messages = {
  intro: 'An app on your phone shows a new code every 30 seconds, even without a connection.',
  on: 'When you sign in, you enter a code from your app.',
  setUp: 'Set up an app',
  another: 'Set up another app',
  lost: 'Lost your app? Set up another one here. The old one then stops working.',
  done: 'Your authenticator app is set up.',
  turnOff: 'Stop using the app',
  question: 'Stop using the app? You are no longer asked for its codes when you sign in.',
  turningOff: 'Turning off the app…',
  turnedOff: 'Codes from the app are no longer asked for.',
} as const;
