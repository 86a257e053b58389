import type { Fixture } from '../fixture.ts';

export const softwareTokenMfaFixtures = {
  plain: {
    source:
      'AWS API reference page API_InitiateAuth (examples section), USER_PASSWORD_AUTH example',
    response: {
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: {
        FRIENDLY_DEVICE_NAME: 'My phone',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABekFEzUMyCsUdWooMyXu3CZv1eit1LJdf29lstS_hRrjawsJ2VNtvO9yqjLfE',
    },
  },
} satisfies Record<string, Fixture>;
