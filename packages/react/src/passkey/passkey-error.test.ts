import { ChallengeError } from '@countersign/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { passkeyError } from './passkey-error.ts';

test.each([
  ['NotAllowedError', 'PasskeyCancelled', 'passkey-cancelled', true],
  ['AbortError', 'Aborted', 'aborted', true],
  ['SecurityError', 'PasskeyWrongDomain', 'passkey-unavailable', false],
  ['NotSupportedError', 'PasskeyUnsupported', 'passkey-unavailable', false],
  ['InvalidStateError', 'PasskeyExists', 'passkey-unavailable', false],
  ['OperationError', 'PasskeyPending', 'passkey-pending', true],
  ['UnknownError', 'PasskeyFailed', 'passkey-failed', true],
  ['ConstraintError', 'PasskeyFailed', 'passkey-failed', true],
  ['NotReadableError', 'PasskeyFailed', 'passkey-failed', true],
  ['TypeError', 'PasskeyFailed', 'passkey-failed', true],
  ['toString', 'PasskeyFailed', 'passkey-failed', true],
])('%s is %s', (name, code, kind, retryable) => {
  const cause = new DOMException('of the browser', name);
  expect(passkeyError(cause, 'create')).toMatchObject({
    code,
    kind,
    retryable,
    sessionAlive: true,
    cause,
  });
});

/** Every name that Web IDL has for a DOMException, and one of tomorrow. */
const names =
  'IndexSizeError HierarchyRequestError WrongDocumentError InvalidCharacterError NoModificationAllowedError NotFoundError NotSupportedError InUseAttributeError InvalidStateError SyntaxError InvalidModificationError NamespaceError InvalidAccessError TypeMismatchError SecurityError NetworkError AbortError URLMismatchError QuotaExceededError TimeoutError InvalidNodeTypeError DataCloneError EncodingError NotReadableError UnknownError ConstraintError DataError TransactionInactiveError ReadOnlyError VersionError OperationError NotAllowedError OptOutError TomorrowError'.split(
    ' ',
  );

test.each(names)('%s does not mean that Cognito refused the passkey', (name) => {
  for (const ceremony of ['get', 'create'] as const) {
    const cause = new DOMException('of the browser', name);
    expect(passkeyError(cause, ceremony).kind).not.toBe('passkey-invalid');
  }
});

describe('NotAllowedError has several causes', () => {
  const notAllowed = (text = '') => new DOMException(text, 'NotAllowedError');

  afterEach(() => vi.unstubAllGlobals());

  test.each(['get', 'create'] as const)(
    'a frame without permission to %s is blocked, not canceled',
    (how) => {
      const asked: string[] = [];
      const allowsFeature = (name: string) => {
        asked.push(name);
        return false;
      };
      vi.stubGlobal('document', { featurePolicy: { allowsFeature } });
      expect(passkeyError(notAllowed(), how)).toMatchObject({ kind: 'passkey-blocked' });
      vi.stubGlobal('document', { permissionsPolicy: { allowsFeature } });
      expect(passkeyError(notAllowed(), how)).toMatchObject({ kind: 'passkey-blocked' });
      const feature = `publickey-credentials-${how}`;
      expect(asked).toEqual([feature, feature]);
    },
  );

  test.each([
    ["The 'publickey-credentials-get' feature is not enabled in this document.", 'passkey-blocked'],
    ['The origin of the document is not the same as its ancestors.', 'passkey-blocked'],
    ['The document is not focused.', 'passkey-failed'],
    ['The operation either timed out or was not allowed.', 'passkey-cancelled'],
  ])('“%s” is %s', (text, kind) => {
    expect(passkeyError(notAllowed(text)).kind).toBe(kind);
  });

  test('with permission it is canceled', () => {
    vi.stubGlobal('document', { featurePolicy: { allowsFeature: () => true } });
    expect(passkeyError(notAllowed()).kind).toBe('passkey-cancelled');
  });
});

test('InvalidStateError while using a passkey does not mean that one exists', () => {
  const cause = new DOMException('', 'InvalidStateError');
  expect(passkeyError(cause, 'get')).toMatchObject({ kind: 'passkey-failed' });
});

test('a thrown value other than an Error is a failed passkey', () => {
  for (const cause of [undefined, null, 'no', 7]) {
    expect(passkeyError(cause)).toMatchObject({ code: 'PasskeyFailed' });
  }
});

test('an error of the service stays unchanged', () => {
  const refused = new ChallengeError('LimitExceededException', { kind: 'throttled' });
  expect(passkeyError(refused)).toBe(refused);
});

test('the browser’s message is not passed on', () => {
  const json = JSON.stringify(passkeyError(new DOMException('secret words', 'UnknownError')));
  expect(json).not.toContain('secret words');
});
