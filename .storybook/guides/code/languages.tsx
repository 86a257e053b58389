import { CountersignProvider, type Locale, matchLocale } from '@countersign/react';
import { type LocaleTag, locales } from '@countersign/react/locales';
import { type ReactNode, useEffect, useState } from 'react';

const available = Object.keys(locales) as LocaleTag[];

/** The person's own language, loaded when it is not English. */
export function InTheirLanguage({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    const tag = matchLocale(navigator.languages, available);
    if (tag && tag !== 'en') void locales[tag]().then((module) => setLocale(module.default));
  }, []);
  return <CountersignProvider locale={locale}>{children}</CountersignProvider>;
}
