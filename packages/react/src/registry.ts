'use client';
import type { ChallengeName } from '@countersign/core';
import type { ComponentType } from 'react';
import type { ChallengeProps } from './types.ts';
import { view } from './view.tsx';

/** One line per challenge. All keys and props of this package derive from it. */
export const views = {
  SELECT_CHALLENGE: view(() => import('./challenges/select-challenge/index.ts')),
  PASSWORD: view(() => import('./challenges/password/index.ts')),
  PASSWORD_SRP: view(() => import('./challenges/password-srp/index.ts')),
  PASSWORD_VERIFIER: view(() => import('./challenges/password-verifier/index.ts')),
  EMAIL_OTP: view(() => import('./challenges/email-otp/index.ts')),
  SMS_MFA: view(() => import('./challenges/sms-mfa/index.ts')),
  SMS_OTP: view(() => import('./challenges/sms-otp/index.ts')),
  EMAIL_MFA: view(() => import('./challenges/email-mfa/index.ts')),
  SOFTWARE_TOKEN_MFA: view(() => import('./challenges/software-token-mfa/index.ts')),
  SELECT_MFA_TYPE: view(() => import('./challenges/select-mfa-type/index.ts')),
  CUSTOM_CHALLENGE: view(() => import('./challenges/custom-challenge/index.ts')),
  DEVICE_SRP_AUTH: view(() => import('./challenges/device-srp-auth/index.ts')),
  DEVICE_PASSWORD_VERIFIER: view(() => import('./challenges/device-password-verifier/index.ts')),
  ADMIN_NO_SRP_AUTH: view(() => import('./challenges/admin-no-srp-auth/index.ts')),
  NEW_PASSWORD_REQUIRED: view(() => import('./challenges/new-password-required/index.ts')),
  MFA_SETUP: view(() => import('./challenges/mfa-setup/index.ts')),
  WEB_AUTHN: view(() => import('./challenges/web-authn/index.ts')),
  UNKNOWN: view(() => import('./challenges/unknown/index.ts')),
} satisfies ChallengeViews;

/** One component per name. */
export type ChallengeViews<N extends ChallengeName = ChallengeName> = {
  [K in N]: ComponentType<ChallengeProps<K>>;
};

/** Loads the code of views ahead of time. Ignores unknown names. */
export function preload(names: readonly string[]): void {
  const table: Readonly<Record<string, { preload: () => Promise<unknown> }>> = views;
  for (const name of names) {
    // If it fails to load, the view reports that and tries again.
    if (Object.hasOwn(table, name)) table[name]?.preload().catch(() => {});
  }
}
