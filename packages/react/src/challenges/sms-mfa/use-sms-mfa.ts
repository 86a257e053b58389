'use client';
import { useCode } from '../../hooks/use-code.ts';
import type { CodeForm } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/**
 * The state and behavior of SMS_MFA, without markup. The browser may fill in the code from the
 * message.
 */
export const useSmsMfa = (props: ChallengeProps<'SMS_MFA'>): CodeForm =>
  useCode({ ...props, byText: true });
