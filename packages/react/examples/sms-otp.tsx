import { decodeChallenge } from '@countersign/core';
import { SmsOtp } from '@countersign/react/sms-otp';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** SMS_OTP alone: a code by text message, in a password’s place. */
export function SmsOtpStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'SMS_OTP') return null;
  return (
    <SmsOtp
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
