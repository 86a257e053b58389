import type { SectionName } from '@countersign/core/account';
import type { PasswordPolicy } from '@countersign/react';
import type { AccountProps } from '@countersign/react/account';
import type { Place } from './place.ts';
import { pagesOf } from './providers.ts';

/** What the account page needs to know of a user pool. */
export interface AccountPlace {
  userPoolId: string;
  clientId: string;
  sections: readonly SectionName[];
  pool: NonNullable<AccountProps['pool']>;
  passwordPolicy: PasswordPolicy | undefined;
  /** The base address of the pool's hosted pages, if there are providers. */
  pages: string | undefined;
}

/** The sections for what a pool offers. */
export function accountPlace(place: Place): AccountPlace {
  const { userPoolId, clientId, offers, passwordPolicy } = place;
  const { mfa, secondFactors, attributes } = offers;
  const offered: { readonly [S in SectionName]: boolean } = {
    profile: true,
    email: true,
    phone: true,
    password: offers.passwords,
    passkeys: offers.passkeys,
    'authenticator-app': mfa !== 'OFF' && secondFactors.includes('SOFTWARE_TOKEN_MFA'),
    'second-step': mfa !== 'OFF',
    devices: offers.rememberedDevices,
    // The section asks Cognito whether the pool tracks sessions.
    sessions: true,
    'delete-account': true,
  };
  return {
    userPoolId,
    clientId,
    // The keys are those of the table above.
    sections: (Object.keys(offered) as SectionName[]).filter((name) => offered[name]),
    pool: { mfa: { mode: mfa, methods: secondFactors }, ...(attributes && { attributes }) },
    passwordPolicy,
    pages: pagesOf(place),
  };
}
