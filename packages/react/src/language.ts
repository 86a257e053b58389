/**
 * Normalizes a language setting to a tag that `Intl` accepts; `Intl` throws for anything else. A
 * setting may come from an environment, a cookie or a header: `de_DE.UTF-8` becomes `de-DE`.
 *
 * @returns undefined if the setting is not a language.
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
 * Returns the locales to pass to `Intl`: the language, then English. Without the fallback, `Intl`
 * would use the machine's language for an unknown tag.
 */
export const formsFor = (lang: string | undefined): string[] => [languageTag(lang) ?? 'en', 'en'];
