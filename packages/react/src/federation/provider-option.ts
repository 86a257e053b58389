import type { ReactNode } from 'react';

/** An identity provider of the pool. */
export interface ProviderOption {
  /** Its name in the pool, e.g. `Google`, `SignInWithApple` or `MyOkta`. */
  name: string;
  /** What people call it. Default: its name. */
  label?: string | undefined;
  /** Shown before the label, in a square of 20 px. Default: the mark of a known provider, or initials. */
  icon?: ReactNode;
  /** Domains of email addresses whose users go straight there from the first screen of a `<SignIn>`. */
  domains?: readonly string[] | undefined;
}

/** The providers that Cognito knows by a name of its own, and what people call them. */
export const known = new Map([
  ['Google', 'Google'],
  ['SignInWithApple', 'Apple'],
  ['LoginWithAmazon', 'Amazon'],
  ['Facebook', 'Facebook'],
]);

export const optionOf = (provider: string | ProviderOption): ProviderOption =>
  typeof provider === 'string' ? { name: provider } : provider;

export const labelOf = ({ name, label = known.get(name) ?? name }: ProviderOption): string => label;

/** The first letters of at most two words, whatever the script. */
export const initialsOf = (label: string): string =>
  (label.match(/(?<!\S)\S/gu) ?? []).slice(0, 2).join('');

/** The domain of an email address; undefined for any other text. */
export const domainOf = (text: string): string | undefined =>
  /^[^@\s]+@([^@\s]+\.[^@\s]+)$/.exec(text)?.[1]?.toLowerCase();
