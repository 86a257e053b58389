import type { Fixture } from '../fixture.ts';

export const emailOtpFixtures = {
  'first-factor': {
    source: 'AWS API reference page API_InitiateAuth (examples section), email OTP example',
    response: {
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
        CODE_DELIVERY_DESTINATION: 'd***@e***',
      },
      Session: 'AYABeGpIntBjP4yhHOyvS1I48Qix_fwYc2IWrsiHWJvvQVKfcn48YATAROdSEtwP',
    },
  },
  mfa: {
    source:
      'composed: modeled on the SMS_MFA body; that email MFA uses the name EMAIL_OTP is from the MFA developer-guide page',
    response: {
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
        CODE_DELIVERY_DESTINATION: 'd***@e***',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABeORD9XkTZEl_WgQ9cfTPLscpsH9LPYbZTAW4UhX6L_N-03LI-zsyTqeoqvKr',
    },
  },
} satisfies Record<string, Fixture>;
