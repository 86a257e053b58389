'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { PartialMessages } from './english.ts';
import { languageTag } from './language.ts';
import type { Locale } from './locale.ts';
import { type MessageSet, MessagesContext } from './messages.ts';
import type { PasswordPolicy } from './password-policy.ts';

export interface CountersignProviderProps extends Partial<Settings> {
  /**
   * A language: `import de from '@countersign/react/locales/de'`. Brings its direction along, and
   * marks each screen with both. Left out: English, unmarked.
   */
  locale?: Locale | undefined;
  /** A few texts of one's own, over those of the language. */
  messages?: PartialMessages | undefined;
  children: ReactNode;
}

export interface Settings {
  /**
   * Language of the texts, e.g. `de`; also chooses plural forms. `de_DE` is read as `de-DE`, and what
   * is no language is passed over. Default: the locale's.
   */
  lang: string | undefined;
  /** Direction of the texts. Default: the locale's. */
  dir: Locale['dir'] | undefined;
  /** What the pool asks of a new password. Left out: Cognito's default, shown but not enforced. */
  passwordPolicy: PasswordPolicy | undefined;
  /** Whose accounts these are, as authenticator apps list them. Default: the page's host. */
  issuer: string | undefined;
  /** Level of each screen's heading; 1 by default. */
  headingLevel: 1 | 2 | 3;
  /**
   * True to show what a trigger of the pool threw, in its words, instead of "Sign-in was refused".
   * Only where those words are written for people, in their language.
   */
  showLambdaText: boolean;
}

/** Texts and settings for everything inside. Optional: without it all is English and default. */
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

/** What the providers around it say, for a view of one's own: language, direction, policy. */
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
