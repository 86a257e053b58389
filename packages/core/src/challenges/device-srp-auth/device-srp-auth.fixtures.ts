import type { Fixture } from '../fixture.ts';

export const deviceSrpAuthFixtures = {
  plain: {
    source:
      'composed: parameters UNVERIFIED; client test-suites stub USERNAME only, one emulator adds DEVICE_KEY',
    response: {
      ChallengeName: 'DEVICE_SRP_AUTH',
      ChallengeParameters: {
        USERNAME: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
      },
      Session: 'AYABe6mtnDdOBYq9S9zfooXDZ8EVOAMHEXPzXsmMmOPN5V1c5vy8x70Zq9kPuLKy',
    },
  },
} satisfies Record<string, Fixture>;
