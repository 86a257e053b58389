'use client';
import { type PasswordForm, usePasswordEntry } from '../../hooks/use-password-entry.ts';
import type { ChallengeProps } from '../../types.ts';

/** The state and behavior of PASSWORD_SRP, without markup. */
export const usePasswordSrp = (props: ChallengeProps<'PASSWORD_SRP'>): PasswordForm =>
  usePasswordEntry(props);
