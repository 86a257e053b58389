'use client';
import { type CodeForm, useTypedCode } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/**
 * The state and behavior of SOFTWARE_TOKEN_MFA, without markup. It has no resend, because the app
 * makes the code. Cognito's TOTP secrets are for 6 digits.
 */
export const useSoftwareTokenMfa = (props: ChallengeProps<'SOFTWARE_TOKEN_MFA'>): CodeForm =>
  useTypedCode({ onAnswer: props.onAnswer, length: 6 });
