import { fetchTransport } from '@countersign/core/transport';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { inlineCrypto } from './inline-crypto.ts';
import { planted } from './planted.ts';
import type { Fault } from './pool.ts';
import { BrokenRule, rules, type Tally } from './rules.ts';
import { fakeTime } from './time.ts';
import { type Action, type Setting, type StoreState, World } from './world.ts';

/** Other lives, and more: `MODEL_SEED=2 MODEL_RUNS=100000 npx vitest run --project server test/model`. */
const seed = Number(process.env['MODEL_SEED'] ?? 1);
const runs = Number(process.env['MODEL_RUNS'] ?? 2000);

beforeAll(async () => {
  // Load the code that calls and failures import on demand, outside the model's time.
  const lost = async () => Promise.reject(new TypeError('fetch failed'));
  const send = fetchTransport({ endpoint: 'http://cognito.test', fetch: lost });
  await send('GetUser', { AccessToken: 'x' }).catch(() => {});
  inlineCrypto();
  fakeTime();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const user = fc.constantFrom('dana' as const, 'eve' as const);
const server = fc.constantFrom(0 as const, 1 as const);
const faults = (...all: Fault[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Fault[]>([]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 3 }) },
  );
const asked = {
  server,
  faults: faults('late', 'no-answer', 'lost-answer', 'fails', 'throttles'),
  lost: fc.constantFrom(false, false, false, false, true),
  waits: fc.constantFrom(true, true, false),
};

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sign-in' as const),
      user,
      ...asked,
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      how: fc.constantFrom(
        'GET' as const,
        'GetUser' as const,
        'GetTokensFromRefreshToken' as const,
      ),
      ...asked,
      copy: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('sign-out' as const),
      everywhere: fc.boolean(),
      ...asked,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      which: fc.constantFrom('oldest' as const, 'newest' as const, 'all' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('copy' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('signed-out-elsewhere' as const), user }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('time' as const),
      seconds: fc.constantFrom(1, 2, 4, 9, 30, 70, 3400, 3590, 7200),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('freeze' as const),
      seconds: fc.constantFrom(1, 9, 70, 3400, 3590),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      seconds: fc.constantFrom(0, 300, -300),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('keys' as const), away: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('store' as const),
      state: fc.constantFrom<StoreState[]>('up', 'up', 'up', 'throws', 'throws', 'hangs'),
    }),
  },
);

const setting: fc.Arbitrary<Setting> = fc.record({
  inStore: fc.boolean(),
  grace: fc.constantFrom(undefined, 0, 10, 60),
  ways: fc.infiniteStream(fc.constantFrom(0, 0, 1, 2, 5, 40)),
});

/** The property: one random life in one random world. */
const lives = (
  led: ConstructorParameters<typeof World>[1],
  seen: (told: readonly string[]) => void = () => {},
) =>
  fc.asyncProperty(
    setting,
    fc.array(action, { maxLength: 16, size: 'max' }),
    async (at, actions) => {
      const told = await new World(at, led).run([
        { do: 'sign-in', user: 'dana', server: 0, faults: [], lost: false, waits: true },
        ...actions,
      ]);
      seen(told);
    },
  );

describe('the life of a session', () => {
  test(`keeps its rules through ${runs} lives of seed ${seed}`, async () => {
    const tally: Tally = new Map(rules.map((rule) => [rule, 0]));
    await fc.assert(lives({ tally }), { numRuns: runs, seed });
    for (const [rule, times] of tally) console.info(`${String(times).padStart(8)} × ${rule}`);
    expect([...tally.values()]).not.toContain(0);
  }, 3_600_000);

  test('is the same in a second run', async () => {
    const [first, second]: [unknown[], unknown[]] = [[], []];
    for (const all of [first, second]) {
      await fc.assert(
        lives({}, (told) => all.push(told)),
        { numRuns: 200, seed },
      );
    }
    expect(second).toEqual(first);
  });

  test.each(planted)('the model notices when %s: %s', async (_case, rule, spoil) => {
    const { failed, errorInstance } = await fc.check(lives({ planted: spoil, only: rule }), {
      numRuns: 2000,
      seed,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
    expect(errorInstance).toBeInstanceOf(BrokenRule);
    expect(errorInstance).toMatchObject({ rule });
  });

  test.each(rules)('a planted fault breaks the rule: %s', (rule) => {
    expect(planted.map(([, broken]) => broken)).toContain(rule);
  });
});
