import { locales } from '@countersign/react/locales';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import './demo.css';
import { language, languages } from '../lib/language.ts';
import { pageLanguage, texts } from '../lib/texts.ts';
import { dataTheme, themeCookie, themeOf } from '../lib/theme.ts';
import { LanguageProvider } from './language-provider.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SiteHeader } from './site-header.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { TrustedTypes } from './trusted-types.tsx';

export const metadata: Metadata = {
  title: { template: '%s · Countersign', default: 'Sign in · Countersign' },
  description: 'Sign-in with Amazon Cognito, against an emulated user pool.',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

// A page with a nonce is made for one request.
export const dynamic = 'force-dynamic';

export default async function Layout({ children }: { children: ReactNode }) {
  const chosen = await language();
  const locale = chosen === 'en' ? undefined : (await locales[chosen]()).default;
  const page = await pageLanguage();
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={page} dir={page === 'ar' ? 'rtl' : 'ltr'} data-theme={dataTheme(theme)}>
      <head>
        <TrustedTypes />
      </head>
      <body className="demo-page">
        <LanguageProvider locale={locale} shell={(await texts()).shell}>
          <SiteHeader>
            <LanguageSwitch languages={languages} chosen={chosen} />
            <ThemeSwitch chosen={theme} />
          </SiteHeader>
          <main className="demo-main">{children}</main>
        </LanguageProvider>
      </body>
    </html>
  );
}
