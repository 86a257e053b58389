import type { Fixture } from '../fixture.ts';

export const unknownFixtures = {
  plain: {
    source: 'composed: a name that is in no list yet',
    response: {
      ChallengeName: 'VOICE_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: '+********4114' },
      Session: 'AYABeUnkn0wnChallengeSession-8f1c2e7b4d9a6053e1f7c2b8d4a90613',
    },
  },
} satisfies Record<string, Fixture>;
