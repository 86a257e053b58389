import { type BrowserContext, expect, type Page } from '@playwright/test';
import { answered, counts, released, type SessionSite } from './session-site.ts';

export const status = (tab: Page) => tab.evaluate('session.getState().status');

/** Opens tabs of one browser at a page of this kind. */
export async function openTabs(
  context: BrowserContext,
  { address, endpoint }: SessionSite,
  kind: number,
  count: number,
): Promise<Page[]> {
  await context.route(`${endpoint}/**`, async (route) => {
    await released();
    await route.continue();
  });
  context.on('response', (response) => {
    if (response.url().startsWith(endpoint)) answered(response.request().headers()['x-amz-target']);
  });
  const tabs: Page[] = [];
  for (let at = 0; at < count; at += 1) {
    const tab = await context.newPage();
    await tab.goto(`${address}/${kind}?endpoint=${encodeURIComponent(endpoint)}`);
    await tab.waitForFunction('window.session?.getState().status !== "loading"');
    tabs.push(tab);
  }
  return tabs;
}

/** Signs in in the first tab, and counts calls from then on. Returns when the tokens expire. */
export async function signIn(tabs: readonly Page[]): Promise<number> {
  await tabs[0]?.evaluate('signIn()');
  for (const tab of tabs) await tab.waitForFunction('session.getState().status === "signed-in"');
  counts.clear();
  return Number(await tabs[0]?.evaluate('session.getState().expiresAt'));
}

/** Waits until all tabs have new tokens, and expects that one call got them. */
export async function expectOneRenewal(tabs: readonly Page[], expired: number): Promise<void> {
  for (const tab of tabs) await tab.waitForFunction(`session.getState().expiresAt > ${expired}`);
  expect(counts.get('GetTokensFromRefreshToken')).toBe(1);
  expect(await Promise.all(tabs.map(status))).toEqual(tabs.map(() => 'signed-in'));
}
