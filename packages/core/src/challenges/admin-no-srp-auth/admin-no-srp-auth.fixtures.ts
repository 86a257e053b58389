import type { Fixture } from '../fixture.ts';

export const adminNoSrpAuthFixtures = {
  plain: {
    source: 'composed: in the enum only; never seen as an answer',
    response: {
      ChallengeName: 'ADMIN_NO_SRP_AUTH',
      ChallengeParameters: {},
      Session: 'AYABeMm5Uw5cilN7K_zCO3zKATRr_tz9bIIH91Wp9i1N82zXn5wzyCY0RxAZfOfQ',
    },
  },
} satisfies Record<string, Fixture>;
