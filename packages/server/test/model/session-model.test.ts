import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { planted } from './planted.ts';
import type { Fault } from './pool.ts';
import {
  type Action,
  BrokenRule,
  type Planted,
  type Setting,
  type StoreState,
  World,
} from './world.ts';

// The same proportions in a hundredth of the time: what does not answer is soon given up.
vi.mock('../../src/waits.ts', async (original) => ({
  ...(await original<typeof import('../../src/waits.ts')>()),
  waits: {
    request: 100,
    call: 40,
    renewal: 20,
    patience: 10,
    signOut: 25,
    cleanUp: 15,
    keys: 10,
    // A store that is only slow on a busy machine is not to pass for one that is away.
    store: 60,
    otherServer: 1,
  },
}));

/** More of them: `MODEL_RUNS=100000 npx vitest run --project server test/model`. */
const runs = Number(process.env['MODEL_RUNS'] ?? 2000);

const user = fc.constantFrom('dana' as const, 'eve' as const);
const server = fc.constantFrom(0 as const, 1 as const);
const lost = fc.constantFrom(false, false, false, false, true);
const faults = (...all: Fault[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Fault[]>([]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 3 }) },
  );
const anyFault = faults('late', 'no-answer', 'lost-answer', 'fails', 'throttles');

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sign-in' as const),
      user,
      server,
      faults: faults('fails', 'throttles'),
      lost,
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
      server,
      faults: anyFault,
      lost,
      copy: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('sign-out' as const),
      everywhere: fc.boolean(),
      server,
      faults: anyFault,
      lost,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('arrive' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('copy' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('signed-out-elsewhere' as const), user }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('time' as const),
      seconds: fc.constantFrom(1, 9, 30, 70, 3400, 3590, 7200, -300),
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
});

const life = (planted?: Planted) =>
  fc.asyncProperty(setting, fc.array(action, { maxLength: 14 }), async (at, actions) => {
    await new World(at, planted).run([
      { do: 'sign-in', user: 'dana', server: 0, faults: [], lost: false },
      ...actions,
    ]);
  });

// Most of a life is waiting: several are led at once.
const atOnce = 8;

describe.concurrent('the life of a session', () => {
  test.each(Array.from({ length: atOnce }, (_, part) => part + 1))(
    `keeps its rules through ${runs} lives, part %i`,
    async () => {
      await fc.assert(life(), { numRuns: Math.ceil(runs / atOnce) });
    },
    3_600_000,
  );

  test.each(planted)('the model notices when %s', async (_case, spoil) => {
    const { failed, errorInstance } = await fc.check(life(spoil), {
      numRuns: 2000,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
    expect(errorInstance).toBeInstanceOf(BrokenRule);
  });
});
