'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { PartialMessages } from './english.ts';
import { languageTag } from './language.ts';
import type { Locale } from './locale.ts';
import { type MessageSet, MessagesContext } from './messages.ts';
import type { PasswordPolicy } from './password-policy.ts';

export interface CountersignProviderProps extends Partial<Settings> {
  /**
   * A language: `import de from '@countersign/react/locales/de'`. Sets `lang` and `dir` on each
   * screen. Default: English, without these attributes.
   */
  locale?: Locale | undefined;
  /** The app's own texts, which override those of the language. */
  messages?: PartialMessages | undefined;
  children: ReactNode;
}

export interface Settings {
  /**
   * The language of the texts, e.g. `de`, which also decides plural forms. It reads `de_DE` as
   * `de-DE` and ignores invalid tags. Default: the locale's.
   */
  lang: string | undefined;
  /** The direction of the texts. Default: the locale's. */
  dir: Locale['dir'] | undefined;
  /** The pool's password policy. Default: Cognito's default, shown but not enforced. */
  passwordPolicy: PasswordPolicy | undefined;
  /** The issuer that authenticator apps show. Default: the page's host. */
  issuer: string | undefined;
  /** The level of each screen's heading. Default: 1. */
  headingLevel: 1 | 2 | 3;
  /**
   * True to show the error text of the pool's triggers instead of "Sign-in was refused". Use it
   * only if your triggers write for users, in their language.
   */
  showLambdaText: boolean;
}

/**
 * Provides texts and settings to its children. Optional: the default is English with default
 * settings.
 */
export function CountersignProvider(props: CountersignProviderProps): ReactNode {
  const { locale, messages, children, passwordPolicy, issuer, headingLevel, showLambdaText } =
    props;
  const { dir = locale?.dir } = props;
  const lang = languageTag(props.lang) ?? languageTag(locale?.tag);
  const outer = useContext(SettingsContext);
  const settings = useMemo(
    () => ({
      lang: lang ?? outer.lang,
      dir: dir ?? outer.dir,
      passwordPolicy: passwordPolicy ?? outer.passwordPolicy,
      issuer: issuer ?? outer.issuer,
      headingLevel: headingLevel ?? outer.headingLevel,
      showLambdaText: showLambdaText ?? outer.showLambdaText,
    }),
    [lang, dir, passwordPolicy, issuer, headingLevel, showLambdaText, outer],
  );
  const outerMessages = useContext(MessagesContext);
  const texts = useMemo(
    () => overlay(overlay(outerMessages, locale?.messages), messages),
    [outerMessages, locale, messages],
  );
  return (
    <SettingsContext.Provider value={settings}>
      <MessagesContext.Provider value={texts}>{children}</MessagesContext.Provider>
    </SettingsContext.Provider>
  );
}

/** Returns the settings of the providers around a view: language, direction, policy. */
export const useSettings = (): Settings => useContext(SettingsContext);

// What is not there is as good as undefined, and weighs nothing in the first load.
const defaults: Partial<Settings> = { headingLevel: 1, showLambdaText: false };
const SettingsContext = createContext(defaults as Settings);

function overlay(
  outer: Readonly<Record<string, MessageSet>>,
  own: PartialMessages | undefined,
): Readonly<Record<string, MessageSet>> {
  const groups = Object.entries(own ?? {}).map(([group, texts]) => [
    group,
    { ...outer[group], ...texts },
  ]);
  return { ...outer, ...Object.fromEntries(groups) };
}
