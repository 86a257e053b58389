import { expect, test } from 'vitest';
import { claimOffer } from './offer-memory.ts';

const day = 86_400_000;
const now = 1_800_000_000_000;

function memory() {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

test.each<[string, (lasting: ReturnType<typeof memory>) => boolean[], boolean[]]>([
  [
    'once in a session, however many days pass',
    (lasting) => {
      const tab = { lasting, session: memory() };
      return [now, now + 99 * day].map((at) => claimOffer(tab, 'u1', 0, at));
    },
    [true, false],
  ],
  [
    'again only after the days',
    (lasting) =>
      [0, 29, 30].map((days) =>
        claimOffer({ lasting, session: memory() }, 'u1', 30, now + days * day),
      ),
    [true, false, true],
  ],
  [
    'each user for themselves',
    (lasting) => {
      const tab = { lasting, session: memory() };
      return ['u1', 'u2', 'u1'].map((user) => claimOffer(tab, user, 30, now));
    },
    [true, true, false],
  ],
  [
    'although what is stored is no date, or of a clock that was ahead for long',
    (lasting) =>
      ['nonsense', String(now + 400 * day)].map((stored) => {
        lasting.setItem('countersign.passkey-offer.u1', stored);
        return claimOffer({ lasting, session: memory() }, 'u1', 30, now);
      }),
    [true, true],
  ],
])('asks %s', (_when, claims, expected) => {
  expect(claims(memory())).toEqual(expected);
});

test.each(['getItem', 'setItem'] as const)('asks nobody where %s throws', (method) => {
  const blocked = {
    ...memory(),
    [method]: () => {
      throw new DOMException('no storage', 'SecurityError');
    },
  };
  expect(claimOffer({ lasting: blocked, session: memory() }, 'u1', 30, now)).toBe(false);
  expect(claimOffer({ lasting: memory(), session: blocked }, 'u1', 30, now)).toBe(false);
});
