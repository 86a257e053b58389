import type { Fixture } from '../fixture.ts';

export const passwordFixtures = {
  plain: {
    source:
      'composed: no live body found: normally the client goes from SELECT_CHALLENGE straight to an answer',
    response: {
      AvailableChallenges: ['PASSWORD', 'PASSWORD_SRP'],
      ChallengeName: 'PASSWORD',
      ChallengeParameters: {},
      Session: 'AYABe8io8RSDJdVb3UgJfbdO23kuf-5wMWh6Bvdq-vNqyp51EwG6SG_PoDpblz1o',
    },
  },
} satisfies Record<string, Fixture>;
