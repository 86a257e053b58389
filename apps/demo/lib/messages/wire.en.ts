import type { Leg } from '../wire/exchange.ts';

const legs: Record<Leg, string> = {
  'page-server': 'Page to server',
  'server-cognito': 'Server to Cognito',
  'page-cognito': 'Page to Cognito',
};

/** What /wire says. */
export const wire = {
  title: 'On the wire',
  intro:
    'What went between page, server and Cognito for this browser, newest first. Passwords, codes, sessions, tokens and SRP values are masked before anything is kept.',
  empty: 'Nothing yet. Sign in, here or in another tab, and each call shows up.',
  unreachable: 'The server does not answer. Once it does, this page goes on by itself.',
  pause: 'Pause',
  resume: 'Go on',
  paused: 'Paused. What happens meanwhile is shown afterwards.',
  clear: 'Clear',
  cleared: 'Cleared.',
  legs,
  input: 'Sent',
  output: 'Came back',
  noAnswer: 'no answer',
  tokens: 'signed in',
  /** After a number. */
  milliseconds: 'ms',
  newCall: 'New call:',
  newCalls: 'New calls, the newest:',
};

export type WireText = typeof wire;
