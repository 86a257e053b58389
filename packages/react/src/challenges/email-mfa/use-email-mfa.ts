'use client';
import { type CodeForm, useTypedCode } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of EMAIL_MFA. */
export const useEmailMfa = (props: ChallengeProps<'EMAIL_MFA'>): CodeForm => useTypedCode(props);
