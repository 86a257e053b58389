'use client';
import { type TotpUriOptions, totpUri } from '@countersign/core';
import { useSyncExternalStore } from 'react';
import { useConversation } from '../../conversation.ts';
import { useSettings } from '../../provider.tsx';
import type { MfaSetupProps } from './use-mfa-setup.ts';

/** The URI of an app's key, for a QR code and a link: `otpauth://totp/…`. */
export function useTotpUri({ challenge, issuer, account }: MfaSetupProps): string {
  const username = useConversation()?.username || challenge.username;
  return useKeyUri({
    secretCode: challenge.secretCode ?? '',
    issuer,
    account: account ?? username,
  });
}

/** The same of any key. Default of `issuer`: the provider's, else the page's host. */
export function useKeyUri({ secretCode, issuer, account }: TotpUriOptions): string {
  const settings = useSettings();
  const host = useSyncExternalStore(never, hostOfPage, noHost);
  return totpUri({ secretCode, issuer: issuer ?? settings.issuer ?? host, account });
}

const never = () => () => {};
// The app's page: a frame that it renders into has no host of its own.
const hostOfPage = (): string | undefined => globalThis.location.hostname || undefined;
// A server has no page.
const noHost = (): string | undefined => undefined;
