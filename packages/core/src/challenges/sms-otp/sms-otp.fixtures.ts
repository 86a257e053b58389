import type { Fixture } from '../fixture.ts';

export const smsOtpFixtures = {
  plain: {
    source: 'composed: email OTP example with the medium changed',
    response: {
      AvailableChallenges: ['SMS_OTP', 'EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP'],
      ChallengeName: 'SMS_OTP',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
        CODE_DELIVERY_DESTINATION: '+*******9088',
      },
      Session: 'AYABeArEnDZQTUYy43Jcid89ics38cj1rbWmva5waqk_BXKvRFfDuMmLZRIxiHCI',
    },
  },
} satisfies Record<string, Fixture>;
