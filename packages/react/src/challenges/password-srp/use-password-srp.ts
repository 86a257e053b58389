'use client';
import { type PasswordForm, usePasswordEntry } from '../../hooks/use-password-entry.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of PASSWORD_SRP. */
export const usePasswordSrp = (props: ChallengeProps<'PASSWORD_SRP'>): PasswordForm =>
  usePasswordEntry(props);
