import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  challengeFor,
  cognitoLevels,
  meets,
  StepUpRequired,
  stepUpOf,
  wantedFor,
} from './index.ts';
import { isFederated } from './ways.ts';

const level = (n: number) => `urn:cognito:loa:${n}`;
const at = 1_000_000_000;

describe('wantedFor', () => {
  test.each([
    [{}, undefined, []],
    [{ level: level(3) }, undefined, [level(3), level(4)]],
    [{ level: level(4) }, undefined, [level(4)]],
    [{ level: 'silver' }, ['bronze', 'silver', 'gold'], ['silver', 'gold']],
    [{ level: 'unheard of' }, undefined, ['unheard of']],
  ])('%j of %j asks for %j', (demand, levels, acrValues) => {
    expect(wantedFor({ ...demand, maxAge: 7 }, levels)).toEqual({ acrValues, maxAge: 7 });
  });
});

describe('meets', () => {
  test.each([
    ['the level', level(3), 0, true],
    ['a higher level', level(4), 0, true],
    ['a lower level', level(2), 0, false],
    ['no level', undefined, 0, false],
    ['the very age', level(3), 300, true],
    ['a greater age', level(3), 301, false],
  ])('with %s', (_, acr, seconds, met) => {
    const authTime = at - seconds * 1000;
    expect(meets({ acr, authTime }, wantedFor({ level: level(3), maxAge: 300 }), at)).toBe(met);
  });

  test.each([
    [{}, true],
    [{ maxAge: 300 }, false],
  ])('without a time of the sign-in, %j: %s', (demand, met) => {
    expect(meets({ acr: undefined, authTime: undefined }, wantedFor(demand), at)).toBe(met);
  });
});

describe('what a refused action asks for', () => {
  const wanted = { acrValues: [level(3), level(4)], maxAge: 300 };
  const refused = (status = 401, header = challengeFor(wanted)) =>
    new Response(null, { status, headers: { 'www-authenticate': header } });

  test('is written as RFC 9470 prints it', () => {
    expect(challengeFor(wanted)).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="urn:cognito:loa:3 urn:cognito:loa:4", max_age="300"',
    );
  });

  test.each([
    ['a 401', refused()],
    ['an error with a 401', Object.assign(new Error('401'), { response: refused() })],
    ['StepUpRequired', new StepUpRequired(wanted)],
    ['what Next leaves of it', { digest: new StepUpRequired(wanted).digest }],
  ])('is read from %s', (_, outcome) => {
    expect(stepUpOf(outcome)).toEqual(wanted);
  });

  test('is nothing but a new sign-in without more', () => {
    expect(stepUpOf(new StepUpRequired())).toEqual({ acrValues: [], maxAge: undefined });
  });

  test.each([
    ['another status', refused(403)],
    ['another error', refused(401, 'Bearer error="invalid_token"')],
    ['a 401 without a header', new Response(null, { status: 401 })],
    ['a status alone', { status: 401 }],
    ['nothing', undefined],
    ['null', null],
    ['text', 'insufficient_user_authentication'],
    ['another digest', { digest: 'NEXT_REDIRECT' }],
  ])('is not read from %s', (_, outcome) => {
    expect(stepUpOf(outcome)).toBeUndefined();
  });

  test('comes back whole, whatever the levels are called', () => {
    const name = fc.stringMatching(/^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/);
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(), { nil: undefined }),
        (acrValues, maxAge) => {
          const given = { acrValues, maxAge };
          expect(stepUpOf(new StepUpRequired(given))).toEqual(given);
        },
      ),
    );
  });

  test('Cognito’s levels are in order', () => {
    expect(cognitoLevels).toEqual([level(1), level(2), level(3), level(4)]);
  });
});

test.each<[unknown, boolean]>([
  [[{ providerName: 'MyCorp', userId: '7', primary: 'true' }], true],
  [[{ providerName: 'MyCorp', userId: '7', primary: true }], true],
  // A user of the pool's own, to whom an identity is linked.
  [[{ providerName: 'MyCorp', userId: '7', primary: 'false' }], false],
  [[], false],
  [undefined, false],
  ['MyCorp', false],
  [[null], false],
])('a user whose identities are %j signs in through a provider: %s', (identities, expected) => {
  expect(isFederated({ identities })).toBe(expected);
});
