'use client';
import { type CodeForm, useTypedCode } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of EMAIL_OTP. */
export const useEmailOtp = (props: ChallengeProps<'EMAIL_OTP'>): CodeForm => useTypedCode(props);
