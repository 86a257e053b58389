import { patience } from '../scripts/patience.mjs';
import { buildNext, startNext } from '../scripts/running/demo-servers.mjs';
import { freePort } from '../scripts/running/ports.mjs';
import { expect, test } from './test.ts';
import { dana } from './users.ts';

/** Signs in through the app's route, and gives what its browser then sends. */
async function cookieOf(app: string, { username, password }: typeof dana): Promise<string> {
  const response = await fetch(`${app}/api/auth`, {
    method: 'POST',
    headers: { origin: app, 'content-type': 'application/json' },
    body: JSON.stringify({
      operation: 'InitiateAuth',
      input: {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password },
      },
    }),
  });
  expect(response.status).toBe(200);
  const lines = response.headers.getSetCookie();
  return lines.map((line) => line.split(';')[0]).join('; ');
}

/** A small Next app before the demo's pool, for what the demo itself has no page for. */
test('a Next app: its build, what caches keep, and the way back', async ({ servers }) => {
  test.setTimeout(2 * patience.test);
  const folder = 'apps/demo/small-app';
  // Without a secret, as wherever a build runs that is not the server.
  await buildNext('The small app', folder);
  const start = async (clockAhead: number) =>
    startNext('The small app', folder, await freePort(), {
      COGNITO_ENDPOINT: servers.emulator,
      COOKIE_SECRET: 'a-secret-for-pages-that-anybody-may-read',
      CLOCK_AHEAD: String(clockAhead),
    });
  const before = await start(0);
  const cookie = await cookieOf(before.url, dana);
  await before.stop();
  const app = await start(40 * 60_000);
  const open = (path: string, headers: Record<string, string> = {}) =>
    fetch(app.url + path, { headers, redirect: 'manual' });

  await test.step('a page that Next has caches keep is kept by none where it brings a session', async () => {
    for (const path of ['/', '/revalidated']) {
      // Twice each: as it was built, and out of Next's own cache.
      for (const time of ['first', 'second']) {
        const renewed = await open(path, { cookie });
        expect(renewed.headers.getSetCookie(), `${path}, ${time} time`).toContainEqual(
          expect.stringMatching(/^__Host-countersign=\d~eyJ/),
        );
        expect(renewed.headers.get('cache-control')).toBe('private, no-store');
        // Nobody's session: caches go on as Next has them.
        const plain = await open(path);
        expect(plain.headers.getSetCookie()).toEqual([]);
        expect(plain.headers.get('cache-control')).toContain('s-maxage');
      }
    }
  });

  await test.step('a person who is sent to the sign-in can come back to the page they wanted', async () => {
    const path = '/settings/profile?tab=2';
    expect(await (await open(path, { cookie })).text()).toContain(dana.username);
    const sentAway = await open(path);
    expect([sentAway.status, sentAway.headers.get('location')]).toEqual([
      307,
      '/sign-in?returnTo=%2Fsettings%2Fprofile%3Ftab%3D2',
    ]);
    // A page within the app asks in another way, and is led to the same.
    const within = await fetch(`${app.url + path}&_rsc=abc`, { headers: { rsc: '1' } });
    expect(await within.text()).toContain('/sign-in?returnTo=%2Fsettings%2Fprofile%3Ftab%3D2;');
  });
  await app.stop();
});
