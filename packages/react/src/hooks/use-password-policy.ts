'use client';
import type { ChallengeError, ErrorKind } from '@countersign/core';
import { useConversation } from '../conversation.ts';
import { defaultPasswordPolicy, type PasswordPolicy, unmetRules } from '../password-policy.ts';
import { useSettings } from '../provider.tsx';

export interface PasswordPolicyInUse {
  /** The policy to show. */
  policy: PasswordPolicy;
  /** The rules for the field of a new password. */
  rules: { required: true; validate: (typed: string) => boolean };
}

/** Returns the policy for a new password. */
export function usePasswordPolicy(): PasswordPolicyInUse {
  const conversation = useConversation();
  const { passwordPolicy = conversation?.pool?.passwordPolicy } = useSettings();
  const policy = passwordPolicy ?? defaultPasswordPolicy;
  // Without the app's setting the policy is a guess, so it must not block the form.
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

/** True if a refusal is about the new password. */
export const isAboutNewPassword = ({ kind, field }: ChallengeError): boolean =>
  field === 'password' || passwordKinds.has(kind);

const passwordKinds: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'password-policy',
  'password-reused',
]);
