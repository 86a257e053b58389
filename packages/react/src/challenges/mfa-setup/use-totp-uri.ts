'use client';
import { totpUri } from '@countersign/core';
import { useSyncExternalStore } from 'react';
import { useConversation } from '../../conversation.ts';
import { useSettings } from '../../provider.tsx';
import type { MfaSetupProps } from './use-mfa-setup.ts';

/** The URI of an app's key, for a QR code and a link: `otpauth://totp/…`. */
export function useTotpUri({ challenge, issuer, account }: MfaSetupProps): string {
  const settings = useSettings();
  const username = useConversation()?.username || challenge.username;
  const host = useSyncExternalStore(never, hostOfPage, noHost);
  return totpUri({
    secretCode: challenge.secretCode ?? '',
    issuer: issuer ?? settings.issuer ?? host,
    account: account ?? username,
  });
}

const never = () => () => {};
const hostOfPage = (): string | undefined => location.hostname || undefined;
// A server has no page.
const noHost = (): string | undefined => undefined;
