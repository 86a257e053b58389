import { type ChallengeError, type ChallengeName, ServiceError } from '@countersign/core';
import { type Fixture, fixtures } from '@countersign/core/fixtures';
import { createSignIn } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { act } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { views } from './registry.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { fillIn, onStage, pressSubmit } from './testing/conformance/stage.ts';

const consoleMethods = ['log', 'info', 'warn', 'error', 'debug'] as const;

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

const samples = Object.entries(fixtures).flatMap(([name, byName]) =>
  // The fixtures' table has the registry's names.
  Object.entries<Fixture>(byName).map(([sample, { response }]) => ({
    name: name as ChallengeName,
    sample,
    response,
  })),
);

/** Members that nobody but the service and the flow is to read. The key of an app is for its screen. */
const secretMembers = new Set([
  'Session',
  'SECRET_BLOCK',
  'SRP_B',
  'SALT',
  'AccessToken',
  'IdToken',
  'RefreshToken',
]);

/** What is secret in an answer of the service. */
function secretsIn(value: unknown, member = ''): string[] {
  if (typeof value === 'string') return secretMembers.has(member) && value ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => secretsIn(inner, key));
}

// A service that repeats everything in what it says, as a trigger's own error may.
const refusing = (secrets: readonly string[]) =>
  new ServiceError('NotAuthorizedException', `Refused: ${secrets.join(' ')}`, 400);

test.each(samples)(
  '$name, $sample: no secret is in the page, storage, console, errors or events',
  async ({ name, response }) => {
    const logged: unknown[] = [];
    for (const method of consoleMethods) {
      vi.spyOn(console, method).mockImplementation((...about) => void logged.push(...about));
    }
    await views[name].preload();
    const received = secretsIn(response);
    const typed: string[] = [];
    const events: unknown[] = [];
    const refusals: ChallengeError[] = [];
    const transport = (async (operation: string) => {
      if (operation === 'InitiateAuth') return response;
      const refused = refusing([...received, ...typed]);
      refusals.push(refused);
      throw refused;
    }) as Transport;
    const client = createSignIn({
      transport,
      clientId: 'client',
      userPoolId: 'us-east-1_TjaQrWn2x',
      storage: sessionStorage,
      onEvent: (event) => events.push(event),
    });

    await onStage(<SignIn client={client} />, async ({ page }) => {
      await act(() => client.identify({ username: 'dana' }).catch(() => {}));
      if (page.querySelector('form') && client.getState().at === 'challenge') {
        typed.push(...(await fillIn(page)).secrets);
        await pressSubmit(page);
      }
      const secrets = [...received, ...typed];
      const everywhere = {
        page: document.documentElement.outerHTML,
        local: JSON.stringify({ ...localStorage }),
        console: logged.map(String).join('\n'),
        events: JSON.stringify(events),
        errors: JSON.stringify([...refusals, client.getState().error]),
      };
      for (const [place, text] of Object.entries(everywhere)) {
        expect(
          secrets.filter((secret) => text.includes(secret)),
          place,
        ).toEqual([]);
      }
      // For a reload the tab keeps the session, and nothing that was typed.
      const inStorage = JSON.stringify({ ...sessionStorage });
      expect(typed.filter((secret) => inStorage.includes(secret))).toEqual([]);
      expect(events.length).toBeGreaterThan(0);
    });
  },
);

test('the search finds a planted secret', () => {
  const found = samples.flatMap(({ response }) => secretsIn(response));
  expect(found.length).toBeGreaterThan(samples.length);
});
