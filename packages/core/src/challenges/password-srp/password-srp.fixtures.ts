import type { Fixture } from '../fixture.ts';

export const passwordSrpFixtures = {
  plain: {
    source: 'composed: as PASSWORD',
    response: {
      AvailableChallenges: ['PASSWORD', 'PASSWORD_SRP'],
      ChallengeName: 'PASSWORD_SRP',
      ChallengeParameters: {},
      Session: 'AYABeMK-I3TiWzNnDZggE1dvkjdFdNpznTgp5tze2MpXLmr93rUghRzXoVA4ZdnA',
    },
  },
} satisfies Record<string, Fixture>;
