'use client';
import { type CodeForm, useTypedCode } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/** The state and behavior of EMAIL_MFA, without markup. */
export const useEmailMfa = (props: ChallengeProps<'EMAIL_MFA'>): CodeForm => useTypedCode(props);
