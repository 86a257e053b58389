import type { RelaySession, TokenSession } from '@countersign/core/session';
import { CountersignProvider } from '@countersign/react';
import { ProviderButtons, type ProviderButtonsProps } from '@countersign/react/federation';
import { locales } from '@countersign/react/federation/locales';
import '@countersign/react/styles/federation.css';
import type { OfferedProviders } from '../sign-in-screen.tsx';
import { federationOf } from './federation-of.ts';

/** A button for each provider, and one that asks for an email address, in the page's language. */
export async function buttonsIn(
  lang: string | undefined,
  session: RelaySession | TokenSession,
  { providers, pages }: OfferedProviders,
  more: Partial<ProviderButtonsProps>,
) {
  const tag = Object.keys(locales).find((one): one is keyof typeof locales => one === lang);
  const messages = tag && (await locales[tag]()).default;
  return (
    <CountersignProvider messages={messages} showLambdaText>
      <ProviderButtons
        {...more}
        providers={providers}
        federation={federationOf(session, pages)}
        className="demo-providers"
        or="before"
        sso
      />
    </CountersignProvider>
  );
}
