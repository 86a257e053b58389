'use client';
import { useCode } from '../../hooks/use-code.ts';
import type { CodeForm } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of SMS_MFA. The browser may fill in the code of the message. */
export const useSmsMfa = (props: ChallengeProps<'SMS_MFA'>): CodeForm =>
  useCode({ ...props, byText: true });
