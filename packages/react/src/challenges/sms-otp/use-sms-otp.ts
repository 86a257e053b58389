'use client';
import { useCode } from '../../hooks/use-code.ts';
import type { CodeForm } from '../../hooks/use-typed-code.ts';
import type { ChallengeProps } from '../../types.ts';

/** Everything but the look of SMS_OTP. The browser may fill in the code of the message. */
export const useSmsOtp = (props: ChallengeProps<'SMS_OTP'>): CodeForm =>
  useCode({ ...props, byText: true });
