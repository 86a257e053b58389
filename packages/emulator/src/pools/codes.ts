import { randomDigits, sameText } from '../bytes.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import {
  expiredCode,
  limitExceeded,
  ServiceError,
  wrongVerificationCode,
} from '../service-error.ts';

/** What a code that belongs to no sign-in is for. */
export type CodePurpose = 'sign-up' | 'reset' | 'email' | 'phone_number';

/** Source: developer guide: reset codes are valid for an hour, verification codes for a day. */
const lifeHours: Record<CodePurpose, number> = {
  'sign-up': 24,
  reset: 1,
  email: 24,
  phone_number: 24,
};

const maxAttempts = 5;
const maxRefusals = 10;

/** Makes a code of six digits. It replaces an earlier code for the same purpose. */
export function makeCode(
  service: Service,
  user: User,
  purpose: CodePurpose,
  value?: string,
): string {
  const code = randomDigits(6);
  user.codes.set(purpose, {
    code,
    expiresAt: service.clock.now() + lifeHours[purpose] * 3_600_000,
    wrongAttempts: 0,
    ...(value !== undefined && { value }),
  });
  return code;
}

/**
 * Checks a code and removes it when it is right.
 * @returns the value that the code stands for, such as a new address.
 * @throws {ServiceError} CodeMismatchException, ExpiredCodeException; after five wrong codes
 *   LimitExceededException, then TooManyFailedAttemptsException.
 */
export function spendCode(
  service: Service,
  user: User,
  purpose: CodePurpose,
  code: string,
): string | undefined {
  const sent = user.codes.get(purpose);
  if (!sent || sent.expiresAt <= service.clock.now()) throw expiredCode();
  if (sent.wrongAttempts >= maxRefusals)
    throw new ServiceError(
      'TooManyFailedAttemptsException',
      'Too many failed attempts, please request a code again.',
    );
  if (sent.wrongAttempts >= maxAttempts) {
    sent.wrongAttempts++;
    throw limitExceeded('Attempt limit exceeded, please try after some time.');
  }
  if (!sameText(sent.code, code)) {
    sent.wrongAttempts++;
    throw wrongVerificationCode();
  }
  user.codes.delete(purpose);
  return sent.value;
}
