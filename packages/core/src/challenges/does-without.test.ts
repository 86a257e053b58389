import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeChallenge } from '../decode-challenge.ts';
import { fixtures } from '../fixtures.ts';
import type { ChallengeName } from '../registry.ts';
import type { WireResponse } from '../wire.ts';
import type { Fixture } from './fixture.ts';

/** The parameters that a step needs; the rest is only shown or passed on. */
const needed: { [N in ChallengeName]?: readonly string[] } = {
  DEVICE_PASSWORD_VERIFIER: ['SALT', 'SRP_B', 'SECRET_BLOCK'],
  MFA_SETUP: ['MFAS_CAN_SETUP'],
  NEW_PASSWORD_REQUIRED: ['requiredAttributes'],
  PASSWORD_VERIFIER: ['SALT', 'SRP_B', 'SECRET_BLOCK', 'USER_ID_FOR_SRP'],
  SELECT_MFA_TYPE: ['MFAS_CAN_CHOOSE'],
  WEB_AUTHN: ['CREDENTIAL_REQUEST_OPTIONS'],
};

const shown = [
  'USERNAME',
  'CODE_DELIVERY_DELIVERY_MEDIUM',
  'CODE_DELIVERY_DESTINATION',
  'FRIENDLY_DEVICE_NAME',
  'DEVICE_KEY',
  'userAttributes',
  'a new one',
];

const samples = Object.entries(fixtures).flatMap(([name, byName]) =>
  // The keys of `fixtures` are the registry's names.
  Object.entries<Fixture>(byName).map(
    ([sample, { response }]) => [name as ChallengeName, sample, response] as const,
  ),
);

test.each(samples)(
  '%s, %s: a bad value of a parameter that is only shown refuses no step',
  (name, _sample, response) => {
    const { ChallengeParameters = {} } = response as WireResponse;
    const keys = [...new Set([...Object.keys(ChallengeParameters), ...shown])].filter(
      (key) => !needed[name]?.includes(key),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        // The wire may hold values that its type excludes.
        const parameters = { ...ChallengeParameters, [key]: value } as Record<string, string>;
        // USERNAME replaces a missing USER_ID_FOR_SRP.
        const read = decodeChallenge({ ...response, ChallengeParameters: parameters });
        expect(read.name).toBe(name);
        expect([undefined, 'string']).toContain(
          read.username === undefined ? undefined : typeof read.username,
        );
      }),
      { numRuns: 50 },
    );
  },
);

test.each(samples)('%s, %s: null is absent', (name, _sample, response) => {
  const { ChallengeParameters = {} } = response as WireResponse;
  for (const key of [...Object.keys(ChallengeParameters), ...shown]) {
    if (needed[name]?.includes(key)) continue;
    const { [key]: _gone, ...without } = ChallengeParameters;
    const withNull = { ...ChallengeParameters, [key]: null } as unknown as Record<string, string>;
    const read = decodeChallenge({ ...response, ChallengeParameters: withNull });
    // An unknown challenge keeps its parameters unchanged.
    if (name === 'UNKNOWN') expect(read.name).toBe(name);
    else expect(read).toEqual(decodeChallenge({ ...response, ChallengeParameters: without }));
  }
});

test.each(samples)(
  '%s, %s: an unreadable list of other challenges is empty',
  (name, _sample, response) => {
    for (const AvailableChallenges of ['PASSWORD', [7, null], {}, 7] as unknown as string[][]) {
      const read = decodeChallenge({ ...response, AvailableChallenges });
      expect(read).toMatchObject({ name, availableChallenges: [] });
    }
  },
);
