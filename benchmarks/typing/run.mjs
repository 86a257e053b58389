/**
 * Times how long it takes, with the CPU slowed to a quarter, from a key until the frame that shows
 * its character is painted, and counts what React rendered for it: ours, the barest form in React
 * and Amplify's `<Authenticator>`, in a field for a password and in one for a code.
 */
import { serve, withChromium } from '../browser.mjs';
import { buildPage } from '../build-page.mjs';
import { inTurn, settled } from '../turns.mjs';
import { watchTyping } from './watch.mjs';

const slowdown = 4;
const password = 'input[type=password]';
const code = 'input[autocomplete=one-time-code]';
const candidates = [
  { name: 'bare-form', field: 'password', page: 'first-load/pages/bare-form.jsx', input: password },
  {
    name: 'countersign',
    field: 'password',
    page: 'first-load/pages/countersign.jsx',
    input: password,
  },
  {
    name: 'authenticator',
    field: 'password',
    page: 'first-load/pages/authenticator.jsx',
    input: password,
  },
  { name: 'bare-form', field: 'code', page: 'typing/pages/bare-code.jsx', input: code },
  { name: 'countersign', field: 'code', page: 'typing/pages/countersign-code.jsx', input: code },
  {
    name: 'authenticator',
    field: 'code',
    page: 'typing/pages/authenticator-code.jsx',
    input: code,
    async arrive(page) {
      await page.fill('input[name=username]', 'ada');
      await page.fill(password, 'Correct-Horse-9!');
      await page.press(password, 'Enter');
    },
  },
];

export async function measure({ quick }) {
  const [loads, keys] = quick ? [1, '492103'] : [5, '492103871650'];
  const servers = new Map();
  for (const { page } of candidates) {
    servers.set(page, await serve(await buildPage(page)));
  }
  return withChromium(async (browser) => {
    const rows = candidates.map(({ name, field }) => ({ name, field, ms: [], work: [] }));
    // The first round warms up.
    for (let load = 0; load <= loads; load += 1) {
      for (const [index, candidate] of inTurn([...candidates.entries()], load)) {
        const typed = await type(browser, servers.get(candidate.page).address, candidate, keys);
        if (load === 0) continue;
        const row = rows[index];
        row.ms.push(...typed.map(({ ms }) => ms));
        row.work.push(...typed.map(({ work }) => work));
        row.commits = Math.max(...typed.map(({ commits }) => commits));
        row.renders = Math.max(...typed.map(({ renders }) => renders));
      }
    }
    for (const server of servers.values()) server.close();
    return { runs: loads * keys.length, slowdown, rows };
  });
}

async function type(browser, address, { input, arrive }, keys) {
  await settled();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchTyping);
  await page.goto(address);
  await arrive?.(page);
  await page.locator(input).focus();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const typed = [];
  // The first key makes of a form one that is in use, which is done once.
  for (const key of `0${keys}`) {
    const before = await busy(devtools);
    await page.keyboard.press(key);
    const seen = await page.evaluate(() => window.typed);
    typed.push({ ...seen, work: (await busy(devtools)) - before });
  }
  await context.close();
  return typed.slice(1);
}

/** Milliseconds the page's main thread has worked for script, styles and layout. */
async function busy(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].reduce(
    (sum, wanted) => sum + metrics.find(({ name }) => name === wanted).value * 1000,
    0,
  );
}
