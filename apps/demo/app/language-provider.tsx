'use client';

import { CountersignProvider, type Locale } from '@countersign/react';
import { createContext, type ReactNode, useContext } from 'react';
import type { ShellText } from '../lib/messages/shell.en.ts';

interface Props {
  /** The language of the kit's screens; `undefined` for English. */
  locale: Locale | undefined;
  shell: ShellText;
  children: ReactNode;
}

/** The chosen language, for the kit's screens and what surrounds every page. */
export function LanguageProvider({ locale, shell, children }: Props) {
  return (
    <CountersignProvider locale={locale}>
      <Shell.Provider value={shell}>{children}</Shell.Provider>
    </CountersignProvider>
  );
}

const Shell = createContext<ShellText | undefined>(undefined);

/** @throws {TypeError} outside a LanguageProvider. */
export function useShell(): ShellText {
  const shell = useContext(Shell);
  if (!shell) throw new TypeError('useShell was called outside LanguageProvider.');
  return shell;
}
