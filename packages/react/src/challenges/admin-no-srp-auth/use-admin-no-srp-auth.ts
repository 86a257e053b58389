'use client';
import { type PasswordForm, usePasswordEntry } from '../../hooks/use-password-entry.ts';
import type { ChallengeProps } from '../../types.ts';

/** The state and behavior of ADMIN_NO_SRP_AUTH, without markup. */
export const useAdminNoSrpAuth = (props: ChallengeProps<'ADMIN_NO_SRP_AUTH'>): PasswordForm =>
  usePasswordEntry(props);
