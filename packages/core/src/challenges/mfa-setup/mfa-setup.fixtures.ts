import type { Fixture } from '../fixture.ts';

export const mfaSetupFixtures = {
  'sms-and-totp': {
    source: 'amplify-ui e2e fixture force-change-password-mfa-setup',
    response: {
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: {
        MFAS_CAN_SETUP: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]',
      },
      Session: 'AYABeJc4pKAy7WpI4AqfIsAKoF07zfT1v1c4ioSC3yHelTykPlkmBQDKTzpDMDOj',
    },
  },
  'totp-only': {
    source: 'amplify-ui e2e fixture force-change-password-mfa-setup-software-token',
    response: {
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: {
        MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]',
        USER_ID_FOR_SRP: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABeglldgPfjZs5JVwTCmp1Y5k94p6DQ10d4xQF-1pTa7A_s_6-x_Z7XG_kCcXC',
    },
  },
} satisfies Record<string, Fixture>;
