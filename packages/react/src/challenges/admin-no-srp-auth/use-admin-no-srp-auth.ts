'use client';
import { type PasswordForm, usePasswordEntry } from '../../hooks/use-password-entry.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of ADMIN_NO_SRP_AUTH. */
export const useAdminNoSrpAuth = (props: ChallengeProps<'ADMIN_NO_SRP_AUTH'>): PasswordForm =>
  usePasswordEntry(props);
