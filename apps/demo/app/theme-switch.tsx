'use client';

import { keepChoice } from '../lib/keep-choice.ts';
import { dataTheme, type Theme, themeCookie, themeOf, themes } from '../lib/theme.ts';
import { useShell } from './language-provider.tsx';

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
  keepChoice(themeCookie, theme);
  const { documentElement } = document;
  const value = dataTheme(theme);
  if (value === undefined) documentElement.removeAttribute('data-theme');
  else documentElement.setAttribute('data-theme', value);
}
