import type { Fixture } from '../fixture.ts';

export const newPasswordRequiredFixtures = {
  plain: {
    source: 'amplify-ui e2e fixture force-change-password and several recorded CLI outputs',
    response: {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeParameters: {
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
        requiredAttributes: '[]',
        userAttributes: '{"email_verified":"true","email":"dana@example.com"}',
      },
      Session: 'AYABenBnbQJw9P8V0LaMl2yAzKiuX2yQ9PzD7Ae7Ppoa7I03b1kn-q2kwtFZclzW',
    },
  },
  'with-attributes': {
    source: 'amplify-ui e2e fixture force-change-password-with-attributes (fewer attributes here)',
    response: {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeParameters: {
        USER_ID_FOR_SRP: 'mary',
        requiredAttributes:
          '["userAttributes.given_name","userAttributes.family_name","userAttributes.phone_number","userAttributes.address"]',
        userAttributes: '{"email_verified":"true","email":"mary@example.com"}',
      },
      Session: 'AYABeykBy3OGDUv9Dy3TqjCkRfXp9w5dKSTmdOFjZg0dShkhwZG76w8pdKyDppue',
    },
  },
} satisfies Record<string, Fixture>;
