import type { BrowserContext, Route } from '@playwright/test';
import type { Emulator } from '../emulator.ts';

/** Has an emulator answer what the pages send to an address. */
export async function answerFor(
  address: string | RegExp,
  context: BrowserContext,
  emulator: Emulator,
): Promise<void> {
  await context.route(address, async (route: Route) => {
    const response = await emulator.fetch(requestOf(route)).catch(() => undefined);
    // It rejects for a `drop` fault only.
    if (!response) return route.abort('connectionreset');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

function requestOf(route: Route): Request {
  const request = route.request();
  const body = request.postDataBuffer();
  return new Request(request.url(), {
    method: request.method(),
    headers: request.headers(),
    ...(body && { body: new Uint8Array(body) }),
  });
}
