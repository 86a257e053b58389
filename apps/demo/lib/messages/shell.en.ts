import type { Theme } from '../theme.ts';

const themes: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };

/** What surrounds every page. */
export const shell = {
  site: 'Site',
  signIn: 'Sign in',
  direct: 'From the browser',
  inbox: 'Inbox',
  wire: 'Wire',
  language: 'Language',
  theme: 'Theme',
  themes,
  failed: 'Something went wrong',
  failedText: 'This page could not be shown. What you did before it is kept.',
  tryAgain: 'Try again',
  notFound: 'Page not found',
  notFoundText: 'There is nothing at this address.',
  goToSignIn: 'Go to sign-in',
};

export type ShellText = typeof shell;
