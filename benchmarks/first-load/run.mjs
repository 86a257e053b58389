/**
 * Times how long `<SignIn>` takes, from the start of a navigation until its form can be used,
 * beside Amplify's `<Authenticator>` and the barest form in React.
 */
import { serve, withChromium } from '../browser.mjs';
import { buildPage } from '../build-page.mjs';
import { conditions, limit } from '../conditions.mjs';
import { inTurn, settled } from '../turns.mjs';
import { watchForUsableForm } from './usable.mjs';

const candidates = ['bare-form', 'countersign', 'authenticator'];

export async function measure({ quick }) {
  const runs = quick ? 3 : 15;
  const servers = new Map();
  for (const name of candidates) {
    servers.set(name, await serve(await buildPage(`first-load/pages/${name}.jsx`)));
  }
  return withChromium(async (browser) => {
    const rows = candidates.map((name) => ({ name, times: {} }));
    for (const condition of conditions) {
      for (const row of rows) row.times[condition.name] = [];
      // The first round warms up.
      for (let run = 0; run <= runs; run += 1) {
        for (const row of inTurn(rows, run)) {
          const { address } = servers.get(row.name);
          const { ms, requests, bytes } = await loadOnce(browser, address, condition);
          Object.assign(row, { requests, bytes });
          if (run > 0) row.times[condition.name].push(ms);
        }
      }
    }
    for (const server of servers.values()) server.close();
    return { runs, rows };
  });
}

/** A context of its own has no cache, no connection and no compiled code of an earlier load. */
async function loadOnce(browser, address, condition) {
  await settled();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchForUsableForm);
  await limit(context, page, condition);
  await page.goto(address, { waitUntil: 'commit' });
  const usable = await page.evaluate(() => window.usable);
  await context.close();
  return usable;
}
