'use client';
import { type CodeForm, useCode } from '../../hooks/use-code.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of EMAIL_MFA. */
export const useEmailMfa = (props: ChallengeProps<'EMAIL_MFA'>): CodeForm => useCode(props);
