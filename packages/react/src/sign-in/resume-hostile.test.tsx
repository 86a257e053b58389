import type { ChallengeName } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { createSignIn, type SignInClient } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { views } from '../registry.ts';
import { unanswered } from '../testing/decoded.ts';
import { loadFlow } from './flow-code.ts';
import { flowScreens } from './flow-screens.tsx';
import { SignIn } from './sign-in.tsx';

// What is tested is the reload, not the loading of code.
await Promise.all([
  loadFlow(),
  flowScreens['confirm-sign-up'].preload(),
  flowScreens['reset-password'].preload(),
  ...Object.values(views).map((view) => view.preload()),
]);

const key = 'countersign.sign-in.client';
const silent = ['PASSWORD_VERIFIER', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER'];
const asked = Object.keys(fixtures).filter((name) => !silent.includes(name)) as ChallengeName[];
const sent = { CodeDeliveryDetails: { Destination: 'd***@e***', DeliveryMedium: 'EMAIL' } };

/** A sign-in of this tab; `answer` is what the service says to whatever it is asked. */
const signIn = (answer?: object): SignInClient =>
  createSignIn({
    // A transport's type follows the operation, and one answer stands for all.
    transport: (answer ? async () => answer : unanswered) as unknown as Transport,
    clientId: 'client',
    storage: sessionStorage,
  });

/** What a sign-in leaves behind that has come so far. */
async function storedBy(begin: (client: SignInClient) => Promise<void>, answer?: object) {
  sessionStorage.clear();
  const client = signIn(answer);
  await begin(client);
  client.leave();
  return JSON.parse(sessionStorage.getItem(key) ?? 'null');
}

// The secret is for an authenticator app, which is fetched where it is the only way.
const atChallenge = (response: object) =>
  storedBy((client) => client.identify({ username: 'dana@example.com' }), {
    ...response,
    SecretCode: 'JBSWY3DPEHPK3PXP',
  });

const atCode = {
  'confirm-sign-up': () => storedBy((client) => client.continueFromSignUp('dana', sent)),
  'reset-password': () => storedBy((client) => client.forgotPassword('dana'), sent),
};

/** Renders what a page shows that finds this in its storage. */
async function reload(stored: unknown): Promise<string> {
  sessionStorage.setItem(key, JSON.stringify(stored));
  const client = signIn();
  await client.resume();
  const { container } = render(<SignIn client={client} />);
  await act(async () => {});
  const { at } = client.getState();
  expect(container.querySelector('h1, [role=status]')).not.toBeNull();
  cleanup();
  client.leave();
  return at;
}

const rubbish = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, '', '__proto__', 1e308, -1, {}, [], [null], { toString: 1 }, [{}]),
);

/** The same JSON with something else at one of its places; each place is as likely as another. */
const mutated = (json: unknown) =>
  fc
    .tuple(fc.constantFrom(...pathsOf(json)), rubbish)
    .map(([path, value]) => replaced(json, path, value));

function pathsOf(json: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof json !== 'object' || json === null) return [path];
  return [
    path,
    ...Object.entries(json).flatMap(([name, value]) => pathsOf(value, [...path, name])),
  ];
}

function replaced(json: unknown, [name, ...path]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const copy = structuredClone(json) as Record<string, unknown>;
  copy[name] = replaced(copy[name], path, value);
  return copy;
}

test.each(asked)(
  '%s, whatever became of what was stored, is shown or begins again',
  async (name) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const { response } of Object.values(fixtures[name])) {
      const stored = await atChallenge(response);
      expect(await reload(stored)).toBe('challenge');
      const shown = fc.asyncProperty(mutated(stored), async (damaged) => {
        expect(['challenge', 'identify']).toContain(await reload(damaged));
      });
      await fc.assert(shown, { numRuns: 20 });
    }
    error.mockRestore();
  },
);

test.each(['confirm-sign-up', 'reset-password'] as const)(
  '%s, whatever became of what was stored, is shown or begins again',
  async (at) => {
    const stored = await atCode[at]();
    expect(await reload(stored)).toBe(at);
    const shown = fc.asyncProperty(mutated(stored), async (damaged) => {
      expect([at, 'identify']).toContain(await reload(damaged));
    });
    await fc.assert(shown, { numRuns: 100 });
  },
);

test('a sign-in that an older version stored begins again', async () => {
  const common = { username: 'dana', pending: false, turn: 1, deadline: 9e15, alternatives: [] };
  const challenge = {
    name: 'SMS_MFA',
    session: 's',
    availableChallenges: [],
    delivery: { destination: {} },
  };
  const stored = { state: { ...common, at: 'challenge', challenge }, mark: '0.1' };
  expect(await reload(stored)).toBe('identify');
});

test('a code that went to no address that can be read is asked for all the same', async () => {
  const client = signIn({ CodeDeliveryDetails: { Destination: {}, DeliveryMedium: ['EMAIL'] } });
  await client.forgotPassword('dana');
  render(<SignIn client={client} />);
  expect(client.getState()).toMatchObject({ at: 'reset-password', delivery: undefined });
  cleanup();
});
