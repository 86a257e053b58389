import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ServiceError } from './service-error.ts';

type Said = readonly [text: string, kind: string, source: string, field?: string];

/** NotAuthorizedException: its text, its kind and where it was seen. */
const notAuthorized: readonly Said[] = [
  // The app.
  [
    'Unable to verify secret hash for client 3abc',
    'secret-hash',
    'AnomalyInnovations/serverless-stack-demo-client#6',
  ],
  [
    'Client 3abc is configured with secret but SECRET_HASH was not received',
    'secret-hash',
    'amplify-js#1182',
  ],
  [
    'Client 3abc is configured for secret but secret was not received',
    'secret-hash',
    'stackshy/cloudemu',
  ],
  [
    'A client attempted to write unauthorized attribute',
    'misconfigured',
    'developer guide, attribute permissions',
  ],
  ['Access Token does not have required scopes', 'misconfigured', 'developer guide, scopes'],
  [
    'SignUp is not permitted for this user pool',
    'sign-up-disabled',
    'developer guide, administrator-only sign-up',
  ],
  [
    'USER_PASSWORD_AUTH flow not enabled for this client',
    'flow-disabled',
    'public READMEs that quote it',
  ],
  // The account.
  [
    'Temporary password has expired and must be reset by an administrator.',
    'temporary-password-expired',
    'developer guide',
  ],
  [
    'User account has expired, it must be reset by an administrator.',
    'temporary-password-expired',
    'amplify-js#10079',
  ],
  [
    'User password cannot be reset in the current state.',
    'password-not-resettable',
    'aws-solutions/distributed-load-testing-on-aws#1',
  ],
  [
    'Contact administrator to reset password.',
    'recovery-unavailable',
    'this kit’s emulator; the live text is unknown',
  ],
  [
    'Password reset required for the user',
    'password-reset-required',
    'amazon-cognito-identity-js#468',
  ],
  ['User is not confirmed.', 'not-confirmed', 'amplify-js#1340'],
  ['User is not confirmed', 'not-confirmed', 'amplify-android#2504'],
  [
    'User cannot be confirmed. Current status is CONFIRMED',
    'already-confirmed',
    'public clients that compare with it',
  ],
  ['User cannot be confirm. Current status is CONFIRMED', 'already-confirmed', 'amplify-js#2955'],
  [
    'User cannot confirm because user status is not UNCONFIRMED.',
    'already-confirmed',
    'public clients that compare with it',
  ],
  ['User is disabled.', 'disabled', 'amplify-ui translations'],
  ['User is disabled', 'disabled', 'amplify-ui translations'],
  ['User does not exist.', 'user-not-found', 'amplify-ui translations', 'username'],
  ['Incorrect username or password.', 'incorrect', 'amplify-js'],
  ['Incorrect username or password', 'incorrect', 'stackshy/cloudemu'],
  // Limits.
  ['Password attempts exceeded', 'attempts-exceeded', 'developer guide, lock-out'],
  [
    'Password attempts exceeded. Please try again later.',
    'attempts-exceeded',
    'public clients that compare with it',
  ],
  [
    'Attempt limit exceeded, please try after some time.',
    'attempts-exceeded',
    'aws-sdk-android#627',
  ],
  [
    'Unable to login because of security reasons.',
    'forbidden',
    'public clients, adaptive authentication',
  ],
  [
    'Request not allowed due to security reasons.',
    'forbidden',
    'public clients, adaptive authentication',
  ],
  // Sessions, codes, tokens.
  ['Invalid session for the user.', 'session-invalid', 'amplify-js#5834'],
  ['Invalid session for the user', 'session-invalid', 'amplify-js#6461'],
  [
    'Invalid session for the user, session is expired.',
    'session-expired',
    'amplify-ui translations',
  ],
  [
    'Invalid session for the user, session can only be used once.',
    'session-used',
    'amplify-ui translations',
  ],
  ['Invalid code or auth state for the user.', 'code-mismatch', 'pmill/aws-cognito#23', 'code'],
  [
    'Invalid code received for user',
    'code-mismatch',
    'public clients that compare with it',
    'code',
  ],
  ['Refresh Token has expired', 'refresh-token-expired', 'stackshy/cloudemu'],
  ['Refresh Token has been revoked', 'refresh-token-expired', 'developer guide, token revocation'],
  ['Invalid Refresh Token', 'refresh-token-expired', 'stackshy/cloudemu'],
  ['Invalid Refresh Token.', 'refresh-token-expired', 'amplify-js'],
  ['Access Token has expired', 'access-token-invalid', 'amplify-js'],
  ['Access Token has been revoked', 'access-token-invalid', 'developer guide, token revocation'],
  ['Invalid Access Token', 'access-token-invalid', 'amplify-js'],
  ['Could not verify signature for Access Token', 'access-token-invalid', 'amplify-js'],
  ['Nobody is signed in here.', 'access-token-invalid', 'this kit’s relay'],
  // Attributes.
  ['Cannot modify an already provided email', 'attribute-already-set', 'amplify-js', 'email'],
  ['Cannot modify an already provided email.', 'attribute-already-set', 'amplify-js', 'email'],
  [
    'Cannot modify an already provided custom:team.',
    'attribute-already-set',
    'amplify-js',
    'custom:team',
  ],
  [
    'Invalid passkey assertion.',
    'passkey-invalid',
    'this kit’s emulator; the live text is unknown',
  ],
];

/** InvalidParameterException. */
const invalidParameter: readonly Said[] = [
  // The app.
  [
    'App client 3abc is not configured for secret but secret hash was received',
    'secret-hash',
    'amplify-js#1182',
  ],
  [
    'Custom auth lambda trigger is not configured for the user pool.',
    'misconfigured',
    'amplify-ui#3726',
  ],
  ['Initiate Auth method not supported.', 'flow-disabled', 'getmoto/moto, test_cognitoidp'],
  ['Initiate Auth method not supported', 'flow-disabled', 'getmoto/moto, test_cognitoidp'],
  ['USER_AUTH flow not enabled for this client', 'flow-disabled', 'wire samples'],
  ['USER_PASSWORD_AUTH flow not enabled for this client', 'flow-disabled', 'stackshy/cloudemu'],
  ['Auth flow not enabled for this client', 'flow-disabled', 'public READMEs that quote it'],
  ['Refresh Token flow not enabled for this client', 'flow-disabled', 'stackshy/cloudemu'],
  ['USER_SRP_AUTH is not enabled for the client.', 'flow-disabled', 'stackshy/cloudemu'],
  ['CUSTOM_AUTH is not enabled for the client.', 'flow-disabled', 'amplify-ui translations'],
  ['SMS_MFA is not enabled for this user pool.', 'flow-disabled', 'this kit’s emulator'],
  ['Software Token MFA has not been enabled by the userPool', 'flow-disabled', 'amplify-js'],
  [
    'User pool does not have SMS configuration to send messages.',
    'misconfigured',
    'public clients that compare with it',
  ],
  ['Cannot resend codes. Auto verification not turned on.', 'misconfigured', 'amplify-js'],
  [
    'Invalid challenge name FOO for RespondToAuthChallenge.',
    'misconfigured',
    'this kit’s emulator',
  ],
  [
    "1 validation error detected: Value '' at 'clientId' failed to satisfy constraint: Member must have length greater than or equal to 1",
    'misconfigured',
    'wire samples',
  ],
  [
    "1 validation error detected: Value 'X' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: [USER_AUTH]",
    'misconfigured',
    'getmoto/moto',
  ],
  // The account.
  [
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
    'recovery-unavailable',
    'aws-sdk-js-v3#7101',
  ],
  ['User is already confirmed.', 'already-confirmed', 'amplify-ui translations'],
  ['User is not confirmed.', 'not-confirmed', 'amplify-js'],
  // Sessions.
  ['Missing required parameter Session', 'session-missing', 'wire samples'],
  [
    "1 validation error detected: Value at 'session' failed to satisfy constraint: Member must have length greater than or equal to 20",
    'session-invalid',
    'API reference, Session',
  ],
  // Attributes.
  [
    'Invalid attributes given, name.formatted is missing',
    'attribute-missing',
    'amplify-js#10079',
    'name',
  ],
  [
    'Invalid attributes given, given_name is missing',
    'attribute-missing',
    'wire samples',
    'given_name',
  ],
  [
    'Invalid attributes given, custom:my.attr is missing',
    'attribute-missing',
    'API reference, SchemaAttributeType',
    'custom:my.attr',
  ],
  [
    'Attributes did not conform to the schema: custom:team: The attribute is required\n',
    'attribute-missing',
    'wire samples',
    'custom:team',
  ],
  [
    'Attributes did not conform to the schema: name.formatted: The attribute name.formatted is required',
    'attribute-missing',
    'amplify-flutter#3048',
    'name',
  ],
  [
    'Attributes did not conform to the schema: birthdate: must be a String',
    'invalid-parameter',
    'this kit’s emulator',
    'birthdate',
  ],
  [
    'Invalid user attributes: phone_number: Invalid phone number format.',
    'invalid-parameter',
    'amplify-ui#219',
    'phone_number',
  ],
  [
    'user.email: Attribute cannot be updated.',
    'attribute-already-set',
    'this kit’s emulator',
    'email',
  ],
  ['Invalid email address format.', 'invalid-parameter', 'amplify-ui translations', 'email'],
  ['Invalid phone number format.', 'invalid-parameter', 'amplify-ui translations', 'phone_number'],
  ['Username should be an email.', 'invalid-parameter', 'amplify-ui translations', 'username'],
  [
    'Username should be either an email or a phone number.',
    'invalid-parameter',
    'developer-portal#186',
    'username',
  ],
  [
    'Username cannot be of email format, since user pool is configured for email alias.',
    'invalid-parameter',
    'amplify-js',
    'username',
  ],
  // Inputs.
  ['Missing required parameter USERNAME', 'invalid-parameter', 'stackshy/cloudemu', 'username'],
  ['Missing required parameter PASSWORD', 'invalid-parameter', 'stackshy/cloudemu', 'password'],
  ['Missing required parameter NEW_PASSWORD', 'invalid-parameter', 'stackshy/cloudemu', 'password'],
  ['Missing required parameter SMS_MFA_CODE', 'invalid-parameter', 'stackshy/cloudemu', 'code'],
  [
    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
    'invalid-parameter',
    'amplify-ui translations',
    'password',
  ],
  [
    "2 validation errors detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6; Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$",
    'invalid-parameter',
    'amplify-ui translations',
    'password',
  ],
  [
    "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint",
    'invalid-parameter',
    'wire samples',
    'code',
  ],
  [
    "1 validation error detected: Value at 'username' failed to satisfy constraint",
    'invalid-parameter',
    'wire samples',
    'username',
  ],
  [
    'Password did not conform with policy: Password not long enough',
    'password-policy',
    'amplify-ui translations',
    'password',
  ],
  [
    'Provided password cannot be used for security reasons.',
    'password-policy',
    'developer guide, compromised credentials',
    'password',
  ],
  // Methods.
  ['Credential data is not valid', 'passkey-invalid', 'wire samples'],
  ['User has not verified software token mfa', 'mfa-method-not-found', 'getmoto/moto'],
  ['User has not set up software token mfa', 'mfa-method-not-found', 'amplify-js'],
  [
    'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    'mfa-method-not-found',
    'public READMEs that quote it',
  ],
  [
    'The selected challenge is not available for this user.',
    'mfa-method-not-found',
    'this kit’s emulator',
  ],
];

const named: readonly (readonly [name: string, text: string, kind: string, source: string])[] = [
  [
    'LimitExceededException',
    'Attempt limit exceeded, please try after some time.',
    'attempts-exceeded',
    'aws-sdk-net#2011',
  ],
  [
    'LimitExceededException',
    'Exceeded daily email limit for the operation or the account.',
    'delivery-limit',
    'amplify-flutter#1221',
  ],
  ['TooManyRequestsException', 'Rate exceeded', 'throttled', 'boto3#2517'],
  [
    'UserNotFoundException',
    'Username/client id combination not found.',
    'user-not-found',
    'amplify-ui translations',
  ],
  [
    'ResourceNotFoundException',
    'Username/client id combination not found.',
    'user-not-found',
    'public clients',
  ],
  [
    'ResourceNotFoundException',
    'User pool client 3abc does not exist.',
    'misconfigured',
    'stackshy/cloudemu',
  ],
  [
    'UsernameExistsException',
    'An account with the given email already exists.',
    'user-exists',
    'amplify-ui translations',
  ],
  [
    'InvalidLambdaResponseException',
    'Unrecognizable lambda output',
    'lambda',
    'public READMEs that quote it',
  ],
  [
    'InvalidPasswordException',
    'Provided password cannot be used for security reasons.',
    'password-policy',
    'developer guide',
  ],
  ['UnknownOperationException', '', 'misconfigured', 'AWS JSON 1.1 protocol'],
  [
    'ExpiredTokenException',
    'The security token included in the request is expired',
    'misconfigured',
    'API reference, Common Errors',
  ],
];

describe('every known text of the service has a kind', () => {
  test.each(notAuthorized)(
    'NotAuthorizedException “%s” is %s (%s)',
    (text, kind, _source, field) => {
      expect(new ServiceError('NotAuthorizedException', text, 400)).toMatchObject({ kind, field });
    },
  );

  test.each(invalidParameter)(
    'InvalidParameterException “%s” is %s (%s)',
    (text, kind, _source, field) => {
      expect(new ServiceError('InvalidParameterException', text, 400)).toMatchObject({
        kind,
        field,
      });
    },
  );

  test.each(named)('%s “%s” is %s', (name, text, kind) => {
    expect(new ServiceError(name, text, 400)).toMatchObject({ kind });
  });

  test('the collection is large enough', () => {
    expect(notAuthorized.length + invalidParameter.length + named.length).toBeGreaterThan(100);
  });
});

describe('small changes in wording do not matter', () => {
  const all = [...notAuthorized, ...invalidParameter].map(([text, kind]) => [text, kind] as const);
  // Texts that only match at the start of the sentence, or with the names that they quote.
  const free = all.filter(([, kind]) => kind !== 'invalid-parameter');

  test.each(free)('“%s” without its final period or in another case is still %s', (text, kind) => {
    const bare = text.trim().replace(/\.$/, '');
    expect(new ServiceError('NotAuthorizedException', bare).kind).toBe(kind);
    expect(new ServiceError('NotAuthorizedException', bare.toUpperCase()).kind).toBe(kind);
  });

  test.each(free)('“%s” is %s under either name', (text, kind) => {
    expect(new ServiceError('NotAuthorizedException', text).kind).toBe(kind);
    expect(new ServiceError('InvalidParameterException', text).kind).toBe(kind);
  });
});

test('errors that a retry cannot fix are not retryable', () => {
  const settings = new Set(['secret-hash', 'flow-disabled', 'misconfigured', 'sign-up-disabled']);
  for (const [text, kind] of [...notAuthorized, ...invalidParameter]) {
    const error = new ServiceError('InvalidParameterException', text);
    if (settings.has(kind)) expect(error.retryable, text).toBe(false);
  }
});

test('a text of any length is read quickly', () => {
  const began = performance.now();
  for (const piece of ['session ', 'a', 'user.', 'custom:', 'trigger ']) {
    new ServiceError('InvalidParameterException', piece.repeat(200_000));
  }
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('a field is a name in the text, or one of this kit’s own', () => {
  const ours = new Set(['code', 'password', 'username', 'email', 'phone_number', undefined]);
  fc.assert(
    fc.property(
      fc.constantFrom(
        'NotAuthorizedException',
        'InvalidParameterException',
        'AliasExistsException',
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom(...notAuthorized, ...invalidParameter).map(([text]) => text),
      ),
      fc.string(),
      (name, text, more) => {
        const { field } = new ServiceError(name, text + more);
        expect(ours.has(field) || `${text}${more}`.includes(field ?? '')).toBe(true);
      },
    ),
  );
});

test('a refusal of a name that is not known, without a status, is a failure of the service', () => {
  expect(new ServiceError('SomethingNewException', 'Try again.')).toMatchObject({
    kind: 'service-failed',
    retryable: true,
  });
});
