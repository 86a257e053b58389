import type { Fixture } from '../fixture.ts';

export const smsMfaFixtures = {
  plain: {
    source:
      'CLI output recorded in a public README (keys and mask style); amplify-ui e2e fixture Auth.signIn-sms-mfa shows the same two CODE_DELIVERY keys',
    response: {
      ChallengeName: 'SMS_MFA',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
        CODE_DELIVERY_DESTINATION: '+********4114',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABeE3_V9dZyIMqbYPucAyxnHx0rYBvGktonLyJ4davuvu4scnv7M5LRx8Tks6i',
    },
  },
} satisfies Record<string, Fixture>;
