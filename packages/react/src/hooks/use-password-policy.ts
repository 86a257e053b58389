'use client';
import { defaultPasswordPolicy, type PasswordPolicy } from '../password-policy.ts';
import { useSettings } from '../provider.tsx';

/** The policy to show, and whether the app vouches for it. */
export function usePasswordPolicy(): { policy: PasswordPolicy; enforced: boolean } {
  const { passwordPolicy } = useSettings();
  return {
    policy: passwordPolicy ?? defaultPasswordPolicy,
    enforced: passwordPolicy !== undefined,
  };
}
