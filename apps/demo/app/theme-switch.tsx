'use client';

import { dataTheme, type Theme, themeCookie, themeOf, themes } from '../lib/theme.ts';
import { useShell } from './language-provider.tsx';

const year = 365 * 86_400;

/** Light, dark or the system's; at once, and for the next pages. */
export function ThemeSwitch({ chosen }: { chosen: Theme }) {
  const text = useShell();
  return (
    <select
      aria-label={text.theme}
      defaultValue={chosen}
      autoComplete="off"
      onChange={({ target }) => choose(themeOf(target.value))}
    >
      {themes.map((name) => (
        <option key={name} value={name}>
          {text.themes[name]}
        </option>
      ))}
    </select>
  );
}

function choose(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox are late with the Cookie Store
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${year}; SameSite=Lax`;
  const { documentElement } = document;
  const value = dataTheme(theme);
  if (value === undefined) documentElement.removeAttribute('data-theme');
  else documentElement.setAttribute('data-theme', value);
}
