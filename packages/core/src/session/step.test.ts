import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionState } from './state.ts';
import { type Fact, step } from './step.ts';

const entry = { claims: { sub: 'dana' }, expiresAt: 1, life: 1 };
const loading: SessionState = { status: 'loading', error: undefined };
const out: SessionState = { status: 'signed-out', reason: 'expired' };
const signedIn = step(loading, { type: 'found', entry });

const learned: { [T in Fact['type']]: Extract<Fact, { type: T }> } = {
  asked: { type: 'asked' },
  found: { type: 'found', entry },
  over: { type: 'over', reason: 'revoked' },
  failed: { type: 'failed', error: 'NetworkFailed' },
  idle: { type: 'idle', secondsLeft: 30 },
};

test.each<[from: SessionState, Fact['type'], to: object]>([
  [loading, 'asked', loading],
  [out, 'asked', { status: 'loading' }],
  [signedIn, 'asked', signedIn],
  [loading, 'found', { status: 'signed-in', claims: { sub: 'dana' } }],
  [out, 'found', { status: 'signed-in' }],
  [signedIn, 'found', { status: 'signed-in' }],
  [loading, 'over', { status: 'signed-out', reason: 'revoked' }],
  [out, 'over', out],
  [signedIn, 'over', { status: 'signed-out', reason: 'revoked' }],
  [loading, 'failed', { status: 'loading', error: 'NetworkFailed' }],
  [out, 'failed', out],
  [signedIn, 'failed', { status: 'signed-in', error: 'NetworkFailed' }],
  [loading, 'idle', loading],
  [out, 'idle', out],
  [signedIn, 'idle', { status: 'signed-in', secondsLeft: 30 }],
])('%o learns %s', (from, type, to) => {
  expect(step(from, learned[type])).toMatchObject(to);
});

test.each([
  [loading, 'asked'],
  [signedIn, 'asked'],
  [out, 'over'],
  [out, 'failed'],
  [loading, 'idle'],
  [out, 'idle'],
] as const)('%o is the same object after %s', (from, type) => {
  expect(step(from, learned[type])).toBe(from);
});

test('learning the same failure or the same seconds twice changes nothing', () => {
  for (const one of [learned.failed, learned.idle]) {
    const once = step(signedIn, one);
    expect(step(once, one)).toBe(once);
  }
});

test('only evidence signs the user out, whatever else the session learns in whatever order', () => {
  const others = fc.constantFrom(learned.asked, learned.found, learned.failed, learned.idle);
  fc.assert(
    fc.property(fc.array(others), (events) => {
      expect(events.reduce(step, signedIn).status).toBe('signed-in');
    }),
  );
});

test('claims of any type give a valid state', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (claims, groups) => {
      const hostile = {
        ...claims,
        'cognito:groups': groups,
        amr: groups,
        acr: groups,
        auth_time: groups,
      };
      const state = step(loading, { type: 'found', entry: { ...entry, claims: hostile } });
      if (state.status !== 'signed-in') throw new Error(state.status);
      for (const texts of [state.groups, state.amr]) {
        expect(texts.every((one) => typeof one === 'string')).toBe(true);
      }
      expect(['string', 'undefined']).toContain(typeof state.acr);
      expect(['number', 'undefined']).toContain(typeof state.authTime);
    }),
  );
});
