import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { customChallengeFixtures } from './custom-challenge.fixtures.ts';
import { customChallenge } from './custom-challenge.ts';

const decode = (json: string) =>
  customChallenge.decode(
    wireOf({ ChallengeName: 'CUSTOM_CHALLENGE', ChallengeParameters: JSON.parse(json) }),
  );

test("decode returns all of the trigger's parameters", () => {
  const wire = wireOf(customChallengeFixtures.plain.response);
  expect(customChallenge.decode(wire)).toMatchObject({
    username: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
    parameters: { question: 'What was the name of your first pet?' },
  });
});

test('a parameter of any name leaves the other members unchanged', () => {
  const { parameters } = decode('{"__proto__":"x","constructor":"y","gone":null}');
  expect(Object.entries(parameters)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
  expect(Object.getPrototypeOf(parameters)).toBe(Object.prototype);
});

test('a parameter of another type is converted to text or omitted', () => {
  const { parameters } = decode('{"attempts":3,"last":true,"question":{},"list":[1]}');
  expect(parameters).toEqual({ attempts: '3', last: 'true' });
});

test('the answer goes out as ANSWER', () => {
  expect(customChallenge.encode({ answer: '42' }, decode('{}'))).toEqual({ ANSWER: '42' });
});
