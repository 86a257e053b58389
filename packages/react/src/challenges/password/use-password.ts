'use client';
import { type PasswordForm, usePasswordEntry } from '../../hooks/use-password-entry.ts';
import type { ChallengeProps } from '../../types.ts';

/** The state and behavior of PASSWORD, without markup. */
export const usePassword = (props: ChallengeProps<'PASSWORD'>): PasswordForm =>
  usePasswordEntry(props);
