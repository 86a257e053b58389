import { decodeChallenge } from '@countersign/core';
import { EmailOtp } from '@countersign/react/email-otp';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** EMAIL_OTP alone: a code by email. */
export function EmailOtpStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'EMAIL_OTP') return null;
  return (
    <EmailOtp
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
