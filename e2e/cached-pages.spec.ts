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

test('a page that Next has caches keep is kept by none where it brings a session', async ({
  servers,
}) => {
  test.setTimeout(180_000);
  const folder = 'apps/demo/cached-pages';
  await buildNext('The app of cached pages', folder);
  const server = await startNext('The app of cached pages', folder, await freePort(), {
    COGNITO_ENDPOINT: servers.emulator,
  });
  const cookie = await cookieOf(server.url, dana);
  for (const path of ['/', '/revalidated']) {
    const open = (headers: Record<string, string>) => fetch(server.url + path, { headers });
    // Twice each: as it was built, and out of Next's own cache.
    for (const time of ['first', 'second']) {
      const renewed = await open({ cookie });
      expect(renewed.headers.getSetCookie(), `${path}, ${time} time`).toContainEqual(
        expect.stringMatching(/^__Host-countersign=\d~eyJ/),
      );
      expect(renewed.headers.get('cache-control')).toBe('private, no-store');
      // Nobody's session: caches go on as Next has them.
      const plain = await open({});
      expect(plain.headers.getSetCookie()).toEqual([]);
      expect(plain.headers.get('cache-control')).toContain('s-maxage');
    }
  }
  await server.stop();
});
