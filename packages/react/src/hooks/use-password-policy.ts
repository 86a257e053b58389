'use client';
import type { ChallengeError, ErrorKind } from '@countersign/core';
import { defaultPasswordPolicy, type PasswordPolicy, unmetRules } from '../password-policy.ts';
import { useSettings } from '../provider.tsx';

export interface PasswordPolicyInUse {
  /** What to show. */
  policy: PasswordPolicy;
  /** What the field of a new password is held to before it is sent. */
  rules: { required: true; validate: (typed: string) => boolean };
}

/** The policy a new password has to meet. */
export function usePasswordPolicy(): PasswordPolicyInUse {
  const { passwordPolicy } = useSettings();
  const policy = passwordPolicy ?? defaultPasswordPolicy;
  // Without the app's word the policy is a guess, and a guess must not lock anybody out.
  const enforced = passwordPolicy !== undefined;
  return {
    policy,
    rules: {
      required: true,
      validate: (typed) =>
        unmetRules(typed, policy).every((rule) => rule !== 'spaces' && !enforced),
    },
  };
}

/** True where a refusal is about the new password that was given. */
export const isAboutNewPassword = ({ kind, field }: ChallengeError): boolean =>
  field === 'password' || passwordKinds.has(kind);

const passwordKinds: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'password-policy',
  'password-reused',
]);
