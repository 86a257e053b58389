/**
 * A language as `Intl` takes it, which throws at what is no tag. A setting comes from an
 * environment, a cookie or a header, so it may be anything: `de_DE.UTF-8` is `de-DE`.
 *
 * @returns nothing where it is no language.
 */
export function languageTag(setting: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(
      setting
        ?.replace(/[.@].*/s, '')
        .trim()
        .replaceAll('_', '-'),
    )[0];
  } catch {
    return undefined;
  }
}

/**
 * What `Intl` is asked for: the language, else English. Named twice, because a tag that `Intl` does
 * not know would otherwise be read as the language of the machine.
 */
export const formsFor = (lang: string | undefined): string[] => [languageTag(lang) ?? 'en', 'en'];
