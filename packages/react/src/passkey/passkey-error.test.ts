import { ChallengeError } from '@countersign/core';
import { expect, test } from 'vitest';
import { passkeyError } from './passkey-error.ts';

test.each([
  ['NotAllowedError', 'PasskeyCancelled', 'passkey-cancelled', true],
  ['AbortError', 'Aborted', 'aborted', true],
  ['SecurityError', 'PasskeyWrongDomain', 'passkey-unavailable', false],
  ['NotSupportedError', 'PasskeyUnsupported', 'passkey-unavailable', false],
  ['InvalidStateError', 'PasskeyExists', 'passkey-unavailable', false],
  ['UnknownError', 'PasskeyFailed', 'passkey-invalid', true],
  ['ConstraintError', 'PasskeyFailed', 'passkey-invalid', true],
  ['toString', 'PasskeyFailed', 'passkey-invalid', true],
])('%s is %s', (name, code, kind, retryable) => {
  const cause = new DOMException('of the browser', name);
  expect(passkeyError(cause)).toMatchObject({ code, kind, retryable, sessionAlive: true, cause });
});

test('what is no error at all is a failed passkey', () => {
  for (const cause of [undefined, null, 'no', 7]) {
    expect(passkeyError(cause)).toMatchObject({ code: 'PasskeyFailed' });
  }
});

test('a refusal of the service stays what it is', () => {
  const refused = new ChallengeError('LimitExceededException', { kind: 'throttled' });
  expect(passkeyError(refused)).toBe(refused);
});

test('the browser’s own words are not passed on', () => {
  const json = JSON.stringify(passkeyError(new DOMException('secret words', 'UnknownError')));
  expect(json).not.toContain('secret words');
});
