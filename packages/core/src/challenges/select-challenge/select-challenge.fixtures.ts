import type { Fixture } from '../fixture.ts';

export const selectChallengeFixtures = {
  plain: {
    source:
      'API_InitiateAuth response syntax plus public CLI transcripts of a USER_AUTH call with USERNAME alone',
    response: {
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
      ChallengeName: 'SELECT_CHALLENGE',
      ChallengeParameters: {},
      Session: 'AYABeJnYTYqsJ9i1veOBQwE30bpWOsGVVzhTHNBZXR6J0kTDWae7VuX-zN7sc0yZ',
    },
  },
  'passwords-only': {
    source:
      'third-party spike notes: a FORCE_CHANGE_PASSWORD user asking for EMAIL_OTP got this instead',
    response: {
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
      ChallengeName: 'SELECT_CHALLENGE',
      ChallengeParameters: {},
      Session: 'AYABey00T78uDW8jMoRAzP9N9yDyMNEf9W1YI3LVzFLzZmUOt8eopHHNT7jZ9_k-',
    },
  },
} satisfies Record<string, Fixture>;
