'use client';
import { type CodeForm, useCode } from '../../hooks/use-code.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of SMS_MFA. */
export const useSmsMfa = (props: ChallengeProps<'SMS_MFA'>): CodeForm => useCode(props);
