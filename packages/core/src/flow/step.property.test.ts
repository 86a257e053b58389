import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';
import type { WireResponse } from '../wire.ts';
import { begin } from './begin.ts';
import type { FlowEvent, FlowRules } from './flow.ts';
import { step } from './step.ts';

const rules: FlowRules = {
  authFlow: 'USER_AUTH',
  srpFirst: false,
  preferredChallenge: undefined,
  sessionSeconds: 180,
  resendSeconds: 30,
  remembersDevices: true,
};

const responses = Object.values(fixtures).flatMap((labelled) =>
  Object.values(labelled).map(({ response }): WireResponse => response),
);

const wireLike = fc.record(
  {
    ChallengeName: fc.oneof(fc.constantFrom(...Object.keys(fixtures)), fc.jsonValue()),
    Session: fc.jsonValue(),
    ChallengeParameters: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.jsonValue()),
    AuthenticationResult: fc.jsonValue(),
    AvailableChallenges: fc.jsonValue(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<WireResponse>; // Hostile values, which the type excludes.

const event: fc.Arbitrary<FlowEvent> = fc.oneof(
  fc.record({ type: fc.constant('identify' as const), username: fc.string() }),
  fc.record({ type: fc.constant('answer' as const), answer: fc.constant({ code: '1' }) }),
  fc.record({ type: fc.constantFrom('resend', 'restart', 'forgotPassword') }),
  fc.record({
    type: fc.constant('switchTo' as const),
    name: fc.option(fc.string(), { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('responded' as const),
    response: fc.oneof(fc.constantFrom(...responses), wireLike),
    now: fc.nat(),
  }),
  fc.record({
    type: fc.constant('refused' as const),
    error: fc.constantFrom(
      new ChallengeError('NetworkFailed'),
      new ChallengeError('SessionExpired'),
      new ChallengeError('NotAuthorizedException', { kind: 'incorrect', sessionAlive: false }),
      new ChallengeError('UserNotConfirmedException', { kind: 'not-confirmed' }),
    ),
  }),
) as fc.Arbitrary<FlowEvent>;

test('any order of events leads to a screen, with a call only while pending', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      let flow = begin(rules);
      for (const next of events) {
        flow = step(flow, next, rules);
        expect(flow.state.at).toBeTypeOf('string');
        if (!flow.command) expect(flow.state.pending).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
