import type { Fixture } from '../fixture.ts';

export const emailMfaFixtures = {
  plain: {
    source: 'composed: the email code as MFA, under the name the reference uses in prose',
    response: {
      ChallengeName: 'EMAIL_MFA',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
        CODE_DELIVERY_DESTINATION: 'd***@e***',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABeEmA1lMfaSession-7c0d9be2f3a84516b2c7d8e9f0a1b2c3d4e5f6a7b8c',
    },
  },
} satisfies Record<string, Fixture>;
