import type { AnswerOf, ChallengeName } from '@countersign/core';
import type { fixtures } from '@countersign/core/fixtures';

/** One answer to one wire sample, to be encoded on a page. */
export interface SampleAnswer<N extends ChallengeName> {
  /** Which of the challenge's fixtures it answers. */
  to: keyof (typeof fixtures)[N] & string;
  /** When it is given, in words; nothing where there is but one. */
  when?: string;
  answer: AnswerOf<N>;
}

const proof = {
  timestamp: 'Sun Nov 8 09:05:03 UTC 2026',
  signature: 'r+kNPZ52RxikW0kRkWRoIbMHYBzv2mp9m6ERu01rFu0=',
};
const deviceKey = 'us-east-1_2f9c1b7e-6d3a-4c55-8a10-9b7e2d4f6a31';
const srpA = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const credentialId = 'I5aRjTCeeba9uhEfi3sJuPQydXTGGaRXL-HBo4u9oW8';

/** What a person gives, for every challenge there is: the first one is the usual one. */
export const answers: { [N in ChallengeName]: readonly SampleAnswer<N>[] } = {
  SMS_MFA: [{ to: 'plain', answer: { code: '492103' } }],
  EMAIL_MFA: [{ to: 'plain', answer: { code: '492103' } }],
  EMAIL_OTP: [
    { to: 'first-factor', when: 'In a password’s place', answer: { code: '49210387' } },
    { to: 'mfa', when: 'As the second step', answer: { code: '492103' } },
  ],
  SMS_OTP: [{ to: 'plain', answer: { code: '49210387' } }],
  SOFTWARE_TOKEN_MFA: [{ to: 'plain', answer: { code: '492103' } }],
  SELECT_MFA_TYPE: [{ to: 'with-email', answer: { choice: 'EMAIL_OTP' } }],
  MFA_SETUP: [
    {
      to: 'totp-only',
      when: 'An authenticator app, once VerifySoftwareToken has taken its code',
      answer: { code: '492103', friendlyDeviceName: 'Dana’s phone' },
    },
    { to: 'totp-only', when: 'Codes by email', answer: { email: 'dana@example.com' } },
  ],
  PASSWORD: [{ to: 'plain', answer: { password: 'correct horse' } }],
  PASSWORD_SRP: [{ to: 'plain', answer: { password: 'correct horse', srpA } }],
  PASSWORD_VERIFIER: [
    { to: 'user-srp-auth', when: 'In USER_SRP_AUTH: no Session', answer: proof },
    { to: 'user-auth', when: 'In USER_AUTH', answer: proof },
  ],
  CUSTOM_CHALLENGE: [{ to: 'plain', answer: { answer: 'Rex' } }],
  SELECT_CHALLENGE: [
    { to: 'plain', when: 'A code or a passkey', answer: { choice: 'EMAIL_OTP' } },
    {
      to: 'plain',
      when: 'A password, proved',
      answer: { choice: 'PASSWORD_SRP', password: 'correct horse', srpA },
    },
    {
      to: 'plain',
      when: 'A password, sent',
      answer: { choice: 'PASSWORD', password: 'correct horse' },
    },
  ],
  DEVICE_SRP_AUTH: [{ to: 'plain', answer: { deviceKey, srpA } }],
  DEVICE_PASSWORD_VERIFIER: [{ to: 'plain', answer: { deviceKey, ...proof } }],
  ADMIN_NO_SRP_AUTH: [{ to: 'plain', answer: { password: 'correct horse' } }],
  NEW_PASSWORD_REQUIRED: [
    { to: 'plain', when: 'A password alone', answer: { newPassword: 'correctHorse-7' } },
    {
      to: 'with-attributes',
      when: 'With what the account lacks',
      answer: {
        newPassword: 'correctHorse-7',
        userAttributes: {
          given_name: 'Mary',
          family_name: 'Jones',
          phone_number: '+442079460958',
          address: '1 High Street',
        },
      },
    },
  ],
  WEB_AUTHN: [
    {
      to: 'plain',
      answer: {
        credential: {
          id: credentialId,
          rawId: credentialId,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0',
            authenticatorData: 'SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2M',
            signature: 'MEUCIQDn0',
          },
        },
      },
    },
  ],
  UNKNOWN: [
    {
      to: 'plain',
      when: 'From an app that knows the challenge',
      answer: { challengeResponses: { VOICE_OTP_CODE: '492103' } },
    },
  ],
};
