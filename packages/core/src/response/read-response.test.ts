import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChallengeError, errorKinds } from '../challenge-error.ts';
import wire from '../testdata/wire-errors.json' with { type: 'json' };
import {
  type ReadResponse,
  type ResponseHeaders,
  readError,
  readResponse,
} from './read-response.ts';
import { ServiceError } from './service-error.ts';

function refused(read: ReadResponse): ServiceError {
  if (read.ok) throw new Error('The response is not an error.');
  return read.error;
}

describe('Cognito errors', () => {
  test.each(wire.samples)('$name', ({ status, headers, body, reads }) => {
    const error = refused(readResponse(status, headers, JSON.stringify(body)));
    expect(error).toBeInstanceOf(ChallengeError);
    expect(error).toMatchObject({ name: 'ServiceError', status, message: body.message, ...reads });
    expect(error.toJSON()).toEqual(reads);
    expect(JSON.stringify(error)).not.toContain(body.message);
  });

  const kinds: [code: string, message: string, kind: string, alive: unknown, field?: string][] = [
    ['NotAuthorizedException', 'Incorrect username or password', 'incorrect', false],
    ['NotAuthorizedException', 'Password attempts exceeded.', 'attempts-exceeded', false],
    ['NotAuthorizedException', 'Invalid session for the user', 'session-invalid', false],
    [
      'NotAuthorizedException',
      'Invalid session for the user, session is expired',
      'session-expired',
      false,
    ],
    [
      'NotAuthorizedException',
      'Invalid session for the user, session can only be used once.',
      'session-used',
      false,
    ],
    ['NotAuthorizedException', 'User is disabled', 'disabled', false],
    [
      'NotAuthorizedException',
      'Unable to verify secret hash for client x',
      'secret-hash',
      'unknown',
    ],
    [
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
      'temporary-password-expired',
      false,
    ],
    [
      'NotAuthorizedException',
      'Cannot modify an already provided email',
      'attribute-already-set',
      'unknown',
      'email',
    ],
    [
      'NotAuthorizedException',
      'Cannot modify an already provided custom:team.',
      'attribute-already-set',
      'unknown',
      'custom:team',
    ],
    [
      'NotAuthorizedException',
      'User cannot be confirmed. Current status is CONFIRMED',
      'already-confirmed',
      'unknown',
    ],
    ['NotAuthorizedException', 'Refresh Token has expired.', 'refresh-token-expired', false],
    ['NotAuthorizedException', 'Invalid Refresh Token', 'refresh-token-expired', false],
    ['NotAuthorizedException', 'Something new', 'other', false],
    ['NotAuthorizedException', '', 'other', false],
    [
      'ExpiredCodeException',
      'Your software token has already been used once.',
      'code-used',
      true,
      'code',
    ],
    [
      'InvalidParameterException',
      'Attributes did not conform to the schema: custom:team: The attribute is required\n',
      'attribute-missing',
      true,
      'custom:team',
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+",
      'invalid-parameter',
      true,
      'code',
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'password' failed to satisfy constraint",
      'invalid-parameter',
      true,
      'password',
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'username' failed to satisfy constraint",
      'invalid-parameter',
      true,
      'username',
    ],
    [
      'InvalidParameterException',
      'Invalid email address format.',
      'invalid-parameter',
      true,
      'email',
    ],
    [
      'InvalidParameterException',
      'Invalid phone number format.',
      'invalid-parameter',
      true,
      'phone_number',
    ],
    ['InvalidParameterException', 'Something new', 'invalid-parameter', true],
    ['AliasExistsException', 'Already exists', 'alias-exists', 'unknown'],
  ];

  test.each(kinds)('%s “%s” is %s', (code, message, kind, sessionAlive, field) => {
    const error = new ServiceError(code, message);
    expect(error).toMatchObject({ code, kind, sessionAlive, field });
  });

  const others: [code: string, kind: string][] = [
    ['UsernameExistsException', 'user-exists'],
    ['DeviceKeyExistsException', 'device-exists'],
    ['WebAuthnChallengeNotFoundException', 'passkey-invalid'],
    ['WebAuthnClientMismatchException', 'passkey-invalid'],
    ['WebAuthnCredentialNotSupportedException', 'passkey-invalid'],
    ['WebAuthnOriginNotAllowedException', 'passkey-unavailable'],
    ['WebAuthnRelyingPartyMismatchException', 'passkey-unavailable'],
    ['WebAuthnNotEnabledException', 'passkey-unavailable'],
    ['WebAuthnConfigurationMissingException', 'passkey-unavailable'],
    ['FeatureUnavailableInTierException', 'flow-disabled'],
    ['OperationNotEnabledException', 'flow-disabled'],
    ['TooManyRequestsException', 'throttled'],
    ['ThrottlingException', 'throttled'],
    ['TooManyFailedAttemptsException', 'attempts-exceeded'],
    ['UnexpectedLambdaException', 'lambda'],
    ['InvalidLambdaResponseException', 'lambda'],
    ['CodeDeliveryFailureException', 'delivery-failed'],
    ['InvalidEmailRoleAccessPolicyException', 'delivery-failed'],
    ['InvalidSmsRoleAccessPolicyException', 'delivery-failed'],
    ['InvalidSmsRoleTrustRelationshipException', 'delivery-failed'],
    ['InvalidUserPoolConfigurationException', 'misconfigured'],
    ['ForbiddenException', 'forbidden'],
    ['ConcurrentModificationException', 'service-failed'],
  ];

  test.each(others)('%s is %s with any message', (code, kind) => {
    expect(new ServiceError(code, 'Whatever').kind).toBe(kind);
  });
});

describe('the place of the type', () => {
  const code = 'CodeMismatchException';
  const mismatch = { code, kind: 'code-mismatch', message: 'm' };

  const headers: [string, ResponseHeaders][] = [
    ['a Headers', new Headers({ 'X-Amzn-ErrorType': `${code}:` })],
    ['an object in lowercase', { 'x-amzn-errortype': `${code}:` }],
    ['an object in mixed case', { Date: 'now', 'X-Amzn-ErrorType': `${code}:` }],
    ['an object of lists', { 'x-amzn-errortype': [`${code}:`] }],
    ['a URL after the name', { 'x-amzn-errortype': `${code}:http://internal.amazon.com/coral/` }],
    ['a namespace and a URL', { 'x-amzn-errortype': `com.amazon.coral#${code}:http://x#y` }],
    ['a list after the name', { 'x-amzn-errortype': `${code},OtherException` }],
    ['white space around', { 'x-amzn-errortype': ` ${code} ` }],
  ];

  test.each(headers)('in the header: %s', (_, responseHeaders) => {
    expect(refused(readResponse(400, responseHeaders, { message: 'm' }))).toMatchObject(mismatch);
  });

  test.each([
    [{ code, message: 'm' }],
    [{ __type: code, message: 'm' }],
    [{ __type: `com.example.service#${code}`, message: 'm' }],
    [{ __type: code, Message: 'm' }],
    [{ code, __type: 'OtherException', message: 'm' }],
    [{ code: 400, __type: code, message: 'm', Message: 'other' }],
    [{ code: ':', __type: code, message: 'm' }],
  ])('in the body: %j', (body) => {
    expect(refused(readResponse(400, {}, body))).toMatchObject(mismatch);
    expect(refused(readResponse(400, new Headers(), JSON.stringify(body)))).toMatchObject(mismatch);
    expect(refused(readResponse(400, undefined, body))).toMatchObject(mismatch);
  });

  test('the header wins for the type, and loses for the message', () => {
    const responseHeaders = { 'x-amzn-errortype': code, 'x-amzn-errormessage': 'm' };
    expect(refused(readResponse(400, responseHeaders, { __type: 'OtherException' }))).toMatchObject(
      mismatch,
    );
  });

  test('a response with a type is an error at any status', () => {
    expect(refused(readResponse(200, {}, { __type: code, message: 'm' }))).toMatchObject(mismatch);
    const responseHeaders = { 'x-amzn-errortype': code };
    expect(refused(readResponse(200, responseHeaders, { message: 'm' }))).toMatchObject(mismatch);
  });
});

describe('AWS WAF responds instead of Cognito', () => {
  test.each([
    [202, 'challenge', ''],
    [202, 'challenge', '<html>'],
    [405, 'captcha', '<html>'],
    [405, 'captcha', ''],
    [200, 'challenge', '{}'],
    [400, 'captcha', '{"__type":"CodeMismatchException","message":"m"}'],
    [503, 'challenge', ''],
  ])('%i with the action %s and %j is forbidden', (status, wafAction, body) => {
    for (const headers of [
      { 'X-Amzn-Waf-Action': wafAction },
      new Headers({ 'x-amzn-waf-action': wafAction }),
    ]) {
      const error = refused(readResponse(status, headers, body));
      expect(error).toMatchObject({
        code: 'ForbiddenException',
        kind: 'forbidden',
        retryable: false,
        sessionAlive: 'unknown',
        wafAction,
      });
      expect(error.toJSON()).toMatchObject({ wafAction });
    }
  });

  test('any status, body and action reads as forbidden, never as a success', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.string({ minLength: 1 }),
        fc.oneof(fc.string(), fc.json(), fc.jsonValue(), fc.constant(undefined)),
        (status, action, body) => {
          const error = refused(readResponse(status, { 'x-amzn-waf-action': action }, body));
          expect(error).toMatchObject({ kind: 'forbidden', retryable: false });
          expect(error.wafAction).toMatch(/^[\w-]{1,40}$/);
        },
      ),
    );
  });
});

describe('errors without a type', () => {
  test.each([
    [400, 'other', false],
    [403, 'forbidden', false],
    [429, 'throttled', true],
    [500, 'service-failed', true],
    [503, 'service-failed', true],
    [302, 'service-failed', true],
    [0, 'service-failed', true],
  ])('with status %i is %s', (status, kind, retryable) => {
    for (const body of [undefined, null, '', '{}', '<html>', '[]', '"text"', '1', { message: 1 }]) {
      expect(refused(readResponse(status, {}, body))).toMatchObject({
        code: 'UnknownError',
        kind,
        retryable,
        sessionAlive: 'unknown',
        message: 'UnknownError',
        status,
      });
    }
  });

  test.each(['<html>Log in to the Wi-Fi</html>', '[]', '"text"', '1', 'true', '{'])(
    'a success with the body %j is an error',
    (body) => {
      expect(refused(readResponse(200, {}, body))).toMatchObject({
        code: 'UnknownError',
        kind: 'service-failed',
        retryable: true,
      });
    },
  );

  test('an error without JSON is read by its status', () => {
    const error = readError(503, new Headers(), '<html>Service Unavailable</html>');
    expect(error).toMatchObject({ code: 'UnknownError', kind: 'service-failed' });
  });

  test('a name that is not in the table is read by its status', () => {
    expect(readError(400, {}, { __type: 'NewException' })).toMatchObject({ kind: 'other' });
    expect(readError(500, {}, { __type: 'NewException' })).toMatchObject({
      kind: 'service-failed',
    });
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'the type %s is an unknown name like any other',
    (name) => {
      expect(readError(400, {}, { __type: name })).toMatchObject({ code: name, kind: 'other' });
      expect(readError(400, { 'x-amzn-errortype': name }, '')).toMatchObject({ code: name });
    },
  );

  test('inherited members are not read', () => {
    const body: unknown = JSON.parse('{"__proto__":{"__type":"CodeMismatchException"}}');
    expect(readError(400, {}, body).code).toBe('UnknownError');
    expect(readResponse(200, {}, body).ok).toBe(true);
  });
});

describe('successes', () => {
  const response = { ChallengeName: 'SMS_MFA', Session: 'AYABe', ChallengeParameters: {} };

  test.each([
    ['text', JSON.stringify(response)],
    ['parsed', response],
    ['text with a line end', `${JSON.stringify(response)}\r\n`],
  ])('%s', (_, body) => {
    expect(readResponse(200, {}, body)).toEqual({ ok: true, response });
  });

  test.each([undefined, null, '', '  \n', '{}'])('%j is an empty output', (body) => {
    expect(readResponse(200, new Headers(), body)).toEqual({ ok: true, response: {} });
  });
});

test('any response is read without throwing, and only with known kinds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 599 }),
      fc.oneof(
        fc.dictionary(fc.string(), fc.string()),
        fc.record({ 'x-amzn-errortype': fc.string() }),
        fc.constant(undefined),
      ),
      fc.oneof(fc.string(), fc.json(), fc.jsonValue(), fc.constant(undefined)),
      (status, headers, body) => {
        const read = readResponse(status, headers, body);
        if (read.ok) {
          expect(typeof read.response).toBe('object');
        } else {
          expect(read.error).toBeInstanceOf(ServiceError);
          expect(errorKinds).toContain(read.error.kind);
          expect(read.error.code).not.toBe('');
        }
      },
    ),
  );
});
