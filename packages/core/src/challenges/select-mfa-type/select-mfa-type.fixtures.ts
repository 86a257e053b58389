import type { Fixture } from '../fixture.ts';

export const selectMfaTypeFixtures = {
  plain: {
    source: 'amplify-js signInHelpers reads MFAS_CAN_CHOOSE with JSON.parse',
    response: {
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: {
        MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABeRXS52UBLDHtL8CSnq2-uyhDq1QXrAWzsBOmDi87ubJf6od_kFfwYIv3K0Qr',
    },
  },
  'with-email': {
    source: 'composed: amplify-js maps EMAIL_OTP in this list to its EMAIL choice',
    response: {
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: {
        MFAS_CAN_CHOOSE: '["SOFTWARE_TOKEN_MFA","EMAIL_OTP","SMS_MFA"]',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABeoWA6WSjAYPYc1oEUwmQwLk8YHf6iaU-X-1XZg-vL9bkpiEQbwM3JM7eiUab',
    },
  },
} satisfies Record<string, Fixture>;
