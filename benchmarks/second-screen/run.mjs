/**
 * Times how long it takes from Cognito's answer to a name and a password until the code it asks for
 * can be typed, beside Amplify's `<Authenticator>`, whose code is all there, and a bare form that
 * swaps its fields. Then: how often the screen is there in time for a person who types.
 */
import { createServer } from 'node:http';
import { serve, withChromium } from '../browser.mjs';
import { buildPage } from '../build-page.mjs';
import { conditions, limit } from '../conditions.mjs';
import { inTurn, settled } from '../turns.mjs';
import { watchForNextScreen } from './next-screen.mjs';

const candidates = ['bare-swap', 'countersign', 'authenticator'];
/** A person: five characters a second. */
const msAKey = 200;
const hardest = conditions.at(-1);

export async function measure({ quick }) {
  const [runs, typists] = quick ? [2, 5] : [15, 100];
  const service = await startService();
  const servers = new Map();
  for (const name of candidates) {
    servers.set(name, await serve(await buildPage(`second-screen/pages/${name}.jsx`)));
  }
  return withChromium(async (browser) => {
    const rows = candidates.map((name) => ({ name, times: {} }));
    const once = (name, condition, delay) =>
      signInOnce(browser, servers.get(name).address, service.address, condition, delay);
    for (const condition of conditions) {
      for (const row of rows) row.times[condition.name] = [];
      // The first round warms up.
      for (let run = 0; run <= runs; run += 1) {
        for (const row of inTurn(rows, run)) {
          const { ms } = await once(row.name, condition, 20);
          if (run > 0) row.times[condition.name].push(ms);
        }
      }
    }
    const typed = { keysASecond: 1000 / msAKey, condition: hardest.name, runs: typists, inTime: 0 };
    for (let run = 0; run < typists; run += 1) {
      const { waited } = await once('countersign', hardest, msAKey);
      if (!waited) typed.inTime += 1;
    }
    for (const server of [service, ...servers.values()]) server.close();
    return { runs, rows, typed };
  });
}

async function signInOnce(browser, address, service, condition, delay) {
  await settled();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((url) => {
    window.service = url;
  }, service);
  await page.addInitScript(watchForNextScreen);
  await limit(context, page, condition);
  await page.goto(address);
  const password = page.locator('input[type=password]');
  await page
    .locator('form input:not([type=hidden], [type=password])')
    .first()
    .pressSequentially('ada', { delay });
  await password.pressSequentially('Correct-9', { delay });
  await password.press('Enter');
  const next = await page.evaluate(() => window.nextScreen);
  await context.close();
  return next;
}

/** Answers every call with SMS_MFA, from another origin, as Cognito does. */
async function startService() {
  const body = JSON.stringify({
    ChallengeName: 'SMS_MFA',
    Session: 'x'.repeat(1500),
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
      CODE_DELIVERY_DESTINATION: '+********4114',
      USER_ID_FOR_SRP: 'ada',
    },
  });
  const http = createServer((request, response) => {
    const headers = { 'access-control-allow-origin': '*', 'access-control-max-age': '600' };
    if (request.method === 'OPTIONS') {
      const asked = request.headers['access-control-request-headers'] ?? '';
      response.writeHead(200, { ...headers, 'access-control-allow-headers': asked }).end();
    } else {
      request.resume();
      response
        .writeHead(200, { ...headers, 'content-type': 'application/x-amz-json-1.1' })
        .end(body);
    }
  });
  await new Promise((ready) => http.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${http.address().port}/`, close: () => http.close() };
}
