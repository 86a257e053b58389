'use client';
import { type CodeForm, useTypedCode } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/** The state and behavior of EMAIL_OTP, without markup. */
export const useEmailOtp = (props: ChallengeProps<'EMAIL_OTP'>): CodeForm => useTypedCode(props);
