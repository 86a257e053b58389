'use client';
import { type CodeForm, useTypedCode } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/**
 * Everything but the look of SOFTWARE_TOKEN_MFA. Nobody sends such a code, so nobody can send it
 * again. Its length is known: Cognito makes TOTP secrets for 6 digits.
 */
export const useSoftwareTokenMfa = (props: ChallengeProps<'SOFTWARE_TOKEN_MFA'>): CodeForm =>
  useTypedCode({ onAnswer: props.onAnswer, length: 6 });
