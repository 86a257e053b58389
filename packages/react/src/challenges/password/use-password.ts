'use client';
import { type PasswordForm, usePasswordEntry } from '../../hooks/use-password-entry.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of PASSWORD. */
export const usePassword = (props: ChallengeProps<'PASSWORD'>): PasswordForm =>
  usePasswordEntry(props);
