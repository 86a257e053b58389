import type { Fixture } from '../fixture.ts';

export const customChallengeFixtures = {
  plain: {
    source:
      'publicChallengeParameters from a CreateAuthChallenge trigger arrive flattened next to USERNAME (amplify-js reads ChallengeParameters.USERNAME in this flow)',
    response: {
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: {
        USERNAME: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
        email: 'dana@example.com',
        question: 'What was the name of your first pet?',
      },
      Session: 'AYABeaznnidGoINOQiHlW0GmkJ9y1MkW4tqlYmnYe6lN0RqIKvcHlpve5UYdNBy4',
    },
  },
} satisfies Record<string, Fixture>;
