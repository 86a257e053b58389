/** Light, dark, or as the system has it. */
export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** The cookie that keeps it: the server's first byte has the right colors. */
export const themeCookie = 'theme';

/** What a cookie or an option says, where it is one of them. */
export const themeOf = (value: string | undefined): Theme =>
  themes.find((theme) => theme === value) ?? 'system';

/** `data-theme` of the document; without one the system decides. */
export const dataTheme = (theme: Theme): string | undefined =>
  theme === 'system' ? undefined : theme;
