import { CountersignProvider, type Locale } from '@countersign/react';
import { locales as accountLocales } from '@countersign/react/account/locales';
import { locales as federationLocales } from '@countersign/react/federation/locales';
import { locales } from '@countersign/react/locales';
import { locales as signUpLocales } from '@countersign/react/sign-up/locales';
import type { Decorator, Loader, Preview } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';
import { emulateMedia, type MediaFeature } from './emulate-media.ts';

/** The toolbars' default settings. */
export const initialGlobals = {
  locale: 'en',
  direction: 'auto',
  theme: 'light',
  contrast: 'standard',
  density: 'comfortable',
};

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  locale: toolbar('Language', 'globe', [
    ...Object.keys(locales).map((tag): [string, string] => [tag, nameOf(tag)]),
  ]),
  direction: toolbar('Direction of writing', 'transfer', [
    ['auto', 'As the language runs'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  theme: toolbar('Theme', 'mirror', [
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]),
  contrast: toolbar('Contrast', 'contrast', [
    ['standard', 'Standard contrast'],
    ['more', 'More contrast'],
    ['forced', 'Forced colors, about'],
  ]),
  density: toolbar('Density', 'component', [
    ['comfortable', 'Comfortable'],
    ['compact', 'Compact'],
  ]),
};

function toolbar(
  description: string,
  icon: 'globe' | 'transfer' | 'mirror' | 'contrast' | 'component',
  items: readonly [value: string, title: string][],
) {
  return {
    description,
    toolbar: {
      icon,
      dynamicTitle: true,
      items: items.map(([value, title]) => ({ value, title })),
    },
  };
}

/** A language in its own words. */
function nameOf(tag: string): string {
  if (tag === 'en-XA') return 'Pseudo-language';
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return `${name.charAt(0).toLocaleUpperCase(tag)}${name.slice(1)}`;
}

/** Loads the language that the toolbar names. English is in the kit, without any file. */
export const loadLocale: Loader = async ({ globals }) => {
  const { locale: tag } = globals;
  const table: Readonly<Record<string, () => Promise<{ default: Locale }>>> = locales;
  if (tag === 'en' || !Object.hasOwn(table, tag)) return {};
  // The tables have the same languages.
  const name = tag as keyof typeof accountLocales;
  const later = [accountLocales[name](), federationLocales[name](), signUpLocales[name]()];
  const [locale, ...others] = await Promise.all([table[tag]?.(), ...later]);
  return { locale: locale?.default, later: Object.assign({}, ...others.map((one) => one.default)) };
};

/** Sets everything where an app sets it: on the root element and in the provider. */
export const withToolbars: Decorator = (Story, { globals, loaded }) => {
  const { theme, contrast, density, direction } = globals;
  const locale: Locale | undefined = loaded['locale'];
  const override = direction === 'auto' ? undefined : direction;
  const dir = override ?? locale?.dir ?? 'ltr';
  const lang = locale?.tag ?? 'en';
  useLayoutEffect(() => {
    const root = document.documentElement;
    Object.assign(root, { dir, lang });
    Object.assign(root.dataset, { theme, contrast, density });
  }, [dir, lang, theme, contrast, density]);
  // With each render: what a story brought along has rules of its own.
  useLayoutEffect(() => emulateMedia(features.get(contrast)));
  return (
    <CountersignProvider locale={locale} messages={loaded['later']} dir={override}>
      <Story />
    </CountersignProvider>
  );
};

const features: ReadonlyMap<unknown, MediaFeature> = new Map([
  ['more', '(prefers-contrast: more)'],
  ['forced', '(forced-colors: active)'],
]);
