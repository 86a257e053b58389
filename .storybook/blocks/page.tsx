import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import {
  createContext,
  type PropsWithChildren,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { create, type ThemeVars } from 'storybook/theming';
import './blocks.css';

type Theme = 'light' | 'dark';

/** Storybook's own blocks compute with colors, so they get the tokens' values and not their names. */
const themes: { [T in Theme]: ThemeVars } = {
  light: create({
    base: 'light',
    fontBase: 'var(--cs-font)',
    fontCode: 'var(--cs-font-mono)',
    appContentBg: '#ffffff',
    appPreviewBg: '#f4f5f8',
    appBorderColor: '#dfe2ea',
    textColor: '#171a21',
    textMutedColor: '#5a6172',
    colorSecondary: '#3a4bd0',
  }),
  dark: create({
    base: 'dark',
    fontBase: 'var(--cs-font)',
    fontCode: 'var(--cs-font-mono)',
    appContentBg: '#15181f',
    appPreviewBg: '#0d0f14',
    appBorderColor: '#282d38',
    textColor: '#eceef4',
    textMutedColor: '#a3aabb',
    colorSecondary: '#a3b1ff',
  }),
};

/** What the toolbars are set to. */
type Globals = Readonly<Record<string, unknown>>;

const GlobalsContext = createContext<Globals>({});

/** The theme that the toolbar is set to. */
export const useTheme = (): Theme => themeOf(useContext(GlobalsContext));

/** The toolbars as an address of a story gives them: `theme:dark;locale:de`. */
export const useGlobalsInAddress = (): string =>
  Object.entries(useContext(GlobalsContext))
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** Around every page of words: it follows the toolbar's theme, as stories do. */
export function Page({ children, context }: PropsWithChildren<DocsContainerProps>): ReactNode {
  const { channel } = context;
  const [globals, setGlobals] = useState(() =>
    globalsOf(channel.last(GLOBALS_UPDATED)?.[0] ?? channel.last(SET_GLOBALS)?.[0]),
  );
  useEffect(() => {
    const follow = (update: unknown) => setGlobals(globalsOf(update));
    channel.on(GLOBALS_UPDATED, follow);
    return () => channel.off(GLOBALS_UPDATED, follow);
  }, [channel]);
  const theme = themeOf(globals);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <GlobalsContext.Provider value={globals}>
      <DocsContainer context={context} theme={themes[theme]}>
        {children}
      </DocsContainer>
    </GlobalsContext.Provider>
  );
}

/** What the channel carries is typed nowhere. */
const globalsOf = (update: unknown): Globals =>
  (update as { globals?: Globals } | undefined)?.globals ?? {};

const themeOf = ({ theme }: Globals): Theme => (theme === 'dark' ? 'dark' : 'light');
