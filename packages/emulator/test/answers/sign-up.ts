/** How a user comes into the pool. */
import { expect } from 'vitest';
import { clientId, goodPassword } from '../support/api.ts';
import { type Family, role, secretClient, signIn, tokenAs, top } from './pair.ts';

const client = { ClientId: clientId };
const nina = { ...client, Username: 'nina' };
const email = { Name: 'email', Value: 'nina@example.test' };
const signedUp = { ...nina, Password: goodPassword, UserAttributes: [email] };
const noCombination = 'UserNotFoundException: Username/client id combination not found.';
const sent = { DeliveryMedium: 'EMAIL', AttributeName: 'email', Destination: 'n***@e***' };

export const signUp: Family[] = [
  {
    name: 'sign-up',
    source: 'API reference: SignUp, ConfirmSignUp, ResendConfirmationCode',
    pairs: [
      ['ConfirmSignUp', { ...nina, ConfirmationCode: '123456' }, noCombination],
      ['ResendConfirmationCode', nina, noCombination],
      [
        'SignUp',
        { ...signedUp, ClientId: 'none' },
        'ResourceNotFoundException: User pool client none does not exist.',
      ],
      [
        'SignUp',
        { ...signedUp, ClientId: secretClient },
        'NotAuthorizedException: Client secretclient is configured with secret but SECRET_HASH was not received',
      ],
      [
        'SignUp',
        { ...signedUp, SecretHash: 'bWFkZSB1cA==' },
        'NotAuthorizedException: Unable to verify secret hash for client',
      ],
      [
        'SignUp',
        { ...signedUp, Password: 'short' },
        'InvalidPasswordException: Password does not conform to policy: Password not long enough',
      ],
      [
        'SignUp',
        { ...signedUp, Password: 'correct-horse-1!' },
        'InvalidPasswordException: Password does not conform to policy: Password must have uppercase characters',
      ],
      [
        'SignUp',
        { ...signedUp, Password: 'CORRECT-HORSE-1!' },
        'InvalidPasswordException: Password does not conform to policy: Password must have lowercase characters',
      ],
      [
        'SignUp',
        { ...signedUp, Password: 'Correct-Horse-!' },
        'InvalidPasswordException: Password does not conform to policy: Password must have numeric characters',
      ],
      [
        'SignUp',
        { ...signedUp, Password: 'CorrectHorse1' },
        'InvalidPasswordException: Password does not conform to policy: Password must have symbol characters',
      ],
      ['SignUp', nina, 'InvalidParameterException: Password is required for this user pool.'],
      [
        'SignUp',
        { ...signedUp, UserAttributes: [{ Name: 'email', Value: 'nowhere' }] },
        'InvalidParameterException: Invalid email address format.',
      ],
      [
        'SignUp',
        { ...signedUp, UserAttributes: [{ Name: 'phone_number', Value: '5550100' }] },
        'InvalidParameterException: Invalid phone number format.',
      ],
      [
        'SignUp',
        { ...signedUp, UserAttributes: [{ Name: 'custom:none', Value: 'x' }] },
        'InvalidParameterException: Attributes did not conform to the schema',
      ],
      [
        'SignUp',
        { ...signedUp, UserAttributes: [{ Name: 'email_verified', Value: 'true' }] },
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      ],
      [
        'SignUp',
        { ...signedUp, UserAttributes: [{ Name: 'sub', Value: 'x' }] },
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      ],
      [
        'SignUp',
        signedUp,
        {
          UserConfirmed: false,
          UserSub: expect.stringMatching(/^[\da-f-]{36}$/),
          CodeDeliveryDetails: sent,
        },
      ],
      ['SignUp', signedUp, 'UsernameExistsException: User already exists'],
      [
        'InitiateAuth',
        {
          ...client,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'nina', PASSWORD: goodPassword },
        },
        'UserNotConfirmedException: User is not confirmed.',
      ],
      ['AdminGetUser', { ...top, Username: 'nina' }, { UserStatus: 'UNCONFIRMED', Enabled: true }],
      ['ResendConfirmationCode', nina, { CodeDeliveryDetails: sent }],
      [
        'ConfirmSignUp',
        { ...nina, ConfirmationCode: 'wrong1' },
        'CodeMismatchException: Invalid verification code provided, please try again.',
      ],
      [
        'ConfirmSignUp',
        { ...nina, ConfirmationCode: '12 456' },
        'InvalidParameterException: 1 validation error detected',
      ],
      [
        'ConfirmSignUp',
        (_known, code) => ({ ...nina, ConfirmationCode: code(email.Value) }),
        expect.not.objectContaining({ Session: expect.anything() }),
      ],
      [
        'ConfirmSignUp',
        { ...nina, ConfirmationCode: '654321' },
        'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED',
      ],
      [
        'ResendConfirmationCode',
        { ...nina, ClientMetadata: { from: 'test' } },
        'InvalidParameterException: User is already confirmed.',
      ],
      signIn('nina', tokenAs('nina')),
      [
        'AdminGetUser',
        { ...top, Username: 'nina' },
        {
          UserStatus: 'CONFIRMED',
          UserAttributes: expect.arrayContaining([{ Name: 'email_verified', Value: 'true' }]),
        },
      ],
    ],
  },
  {
    name: 'users that administrators create',
    source: 'API reference: AdminCreateUser, AdminConfirmSignUp, AdminSetUserPassword',
    pairs: [
      [
        'AdminCreateUser',
        {
          ...top,
          Username: 'owen',
          UserAttributes: [{ Name: 'email', Value: 'owen@example.test' }],
        },
        { User: { Username: 'owen', Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' } },
      ],
      [
        'AdminCreateUser',
        { ...top, Username: 'owen' },
        'UsernameExistsException: User account already exists',
      ],
      [
        'AdminCreateUser',
        { ...top, Username: 'owen', MessageAction: 'RESEND' },
        { User: { Username: 'owen' } },
      ],
      [
        'AdminCreateUser',
        { ...top, Username: 'alice', MessageAction: 'RESEND' },
        'UnsupportedUserStateException: Resend not possible. alice status is not FORCE_CHANGE_PASSWORD',
      ],
      [
        'AdminCreateUser',
        { ...top, Username: 'nobody', MessageAction: 'RESEND' },
        'UserNotFoundException: User does not exist.',
      ],
      [
        'AdminCreateUser',
        { ...top, Username: 'paul', TemporaryPassword: 'short' },
        'InvalidPasswordException: Password does not conform to policy: Password not long enough',
      ],
      [
        'AdminCreateUser',
        { ...top, Username: 'paul', MessageAction: 'IGNORE' },
        "InvalidParameterException: 1 validation error detected: Value 'IGNORE' at 'messageAction' failed to satisfy constraint: Member must satisfy enum value set: [RESEND, SUPPRESS]",
      ],
      [
        'AdminCreateUser',
        { ...top, Username: 'paul', TemporaryPassword: goodPassword, MessageAction: 'SUPPRESS' },
        { User: { Username: 'paul', UserStatus: 'FORCE_CHANGE_PASSWORD' } },
      ],
      [
        'InitiateAuth',
        {
          ...client,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'paul', PASSWORD: goodPassword },
        },
        {
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          ChallengeParameters: { USER_ID_FOR_SRP: 'paul', requiredAttributes: '[]' },
        },
        ({ Session }) => ({ session: Session }),
      ],
      [
        'RespondToAuthChallenge',
        ({ session }) => ({
          ...client,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session: session,
          ChallengeResponses: { USERNAME: 'paul', NEW_PASSWORD: 'short' },
        }),
        'InvalidPasswordException: Password does not conform to policy: Password not long enough',
      ],
      [
        'RespondToAuthChallenge',
        ({ session }) => ({
          ...client,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session: session,
          ChallengeResponses: { USERNAME: 'paul', NEW_PASSWORD: 'Another-Horse-1!' },
        }),
        { AuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 } },
      ],
      [
        'RespondToAuthChallenge',
        ({ session }) => ({
          ...client,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session: session,
          ChallengeResponses: { USERNAME: 'paul', NEW_PASSWORD: 'Another-Horse-2!' },
        }),
        'NotAuthorizedException: Invalid session for the user, session can only be used once.',
      ],
      [
        'AdminConfirmSignUp',
        { ...top, Username: 'paul' },
        'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED',
      ],
      ['SignUp', { ...signedUp, Username: 'rita' }, { UserConfirmed: false }],
      ['AdminConfirmSignUp', { ...top, Username: 'rita' }, {}],
      ['AdminGetUser', { ...top, Username: 'rita' }, { UserStatus: 'CONFIRMED' }],
    ],
  },
  {
    name: 'a pool that only administrators add users to',
    source: 'API reference: AdminCreateUserConfigType, SignUp',
    pool: {
      create: { PoolName: 'test', AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
    },
    pairs: [
      ['SignUp', signedUp, 'NotAuthorizedException: SignUp is not permitted for this user pool'],
      [
        'AdminCreateUser',
        { ...top, Username: 'sara', MessageAction: 'SUPPRESS' },
        { User: { UserStatus: 'FORCE_CHANGE_PASSWORD' } },
      ],
    ],
  },
  {
    name: 'a pool whose usernames are email addresses',
    source: 'API reference: UsernameAttributes of CreateUserPool',
    pool: {
      create: {
        PoolName: 'test',
        UsernameAttributes: ['email'],
        AutoVerifiedAttributes: ['email'],
      },
      users: [],
    },
    pairs: [
      ['SignUp', signedUp, 'InvalidParameterException: Username should be an email.'],
      [
        'SignUp',
        { ...client, Username: 'tom@example.test', Password: goodPassword },
        { UserConfirmed: false },
        ({ UserSub }) => ({ sub: UserSub }),
      ],
      [
        'AdminGetUser',
        { ...top, Username: 'tom@example.test' },
        { UserAttributes: expect.arrayContaining([{ Name: 'email', Value: 'tom@example.test' }]) },
      ],
      ['AdminGetUser', ({ sub }) => ({ ...top, Username: sub }), { UserStatus: 'UNCONFIRMED' }],
      [
        'AdminCreateUser',
        { ...top, Username: 'tom@example.test' },
        'UsernameExistsException: User account already exists',
      ],
      [
        'AdminCreateUser',
        { ...top, Username: '+15555550111', DesiredDeliveryMediums: ['SMS'] },
        'InvalidParameterException: Username should be an email.',
      ],
    ],
  },
  {
    name: 'attributes that sign-up requires',
    source: 'API reference: SchemaAttributeType.Required, SignUp',
    pool: {
      create: {
        PoolName: 'test',
        Schema: [
          { Name: 'family_name', AttributeDataType: 'String', Required: true, Mutable: true },
          {
            Name: 'level',
            AttributeDataType: 'Number',
            Mutable: false,
            NumberAttributeConstraints: { MinValue: '1', MaxValue: '9' },
          },
        ],
        SmsConfiguration: { SnsCallerArn: role },
      },
    },
    pairs: [
      [
        'SignUp',
        signedUp,
        'InvalidParameterException: Attributes did not conform to the schema: family_name: The attribute family_name is required',
      ],
      [
        'SignUp',
        {
          ...signedUp,
          UserAttributes: [
            { Name: 'family_name', Value: 'Made-Up' },
            { Name: 'custom:level', Value: '10' },
          ],
        },
        'InvalidParameterException: Attributes did not conform to the schema: custom:level',
      ],
      [
        'SignUp',
        {
          ...signedUp,
          UserAttributes: [
            { Name: 'family_name', Value: 'Made-Up' },
            { Name: 'custom:level', Value: '9' },
          ],
        },
        { UserConfirmed: false },
      ],
      [
        'AdminUpdateUserAttributes',
        {
          ...top,
          Username: 'nina',
          UserAttributes: [{ Name: 'custom:level', Value: '8' }],
        },
        'InvalidParameterException: user.custom:level: Attribute cannot be updated.',
      ],
    ],
  },
];
