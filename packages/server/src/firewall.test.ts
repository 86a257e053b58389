import { expect, test } from 'vitest';
import { app } from '../test/support/app.ts';
import { browser } from '../test/support/browser.ts';

const answering = (status: number, headers: Record<string, string>, body: string) => {
  const calls: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (...call) => {
    calls.push(call);
    return new Response(body, { status, headers });
  };
  return { calls, page: browser(app({ fetch }).handler) };
};

test.each([
  [202, 'challenge', ''],
  [202, 'challenge', '<html>'],
  [405, 'captcha', '<html>'],
])('AWS WAF’s %i (%s, %j) becomes a 403 for the page', async (status, action, body) => {
  const { calls, page } = answering(status, { 'x-amzn-waf-action': action }, body);
  const flow = page.signIn();
  await expect(flow.identify({ username: 'dana' })).rejects.toMatchObject({
    kind: 'forbidden',
    wafAction: action,
  });
  expect(flow.getState().at).toBe('identify');
  expect(calls).toHaveLength(1);
});

test('an AuthenticationResult without an access token does not hide the challenge beside it', async () => {
  const asks = {
    ChallengeName: 'SMS_MFA',
    Session: 'AYABeA',
    ChallengeParameters: {},
    AuthenticationResult: {},
  };
  const { page } = answering(200, {}, JSON.stringify(asks));
  const flow = page.signIn();
  await flow.identify({ username: 'dana' });
  expect(flow.getState()).toMatchObject({ at: 'challenge', challenge: { name: 'SMS_MFA' } });
});

test('an answer with neither is an error', async () => {
  const { page } = answering(200, {}, '{"AuthenticationResult":{},"ChallengeParameters":{}}');
  const flow = page.signIn();
  await expect(flow.identify({ username: 'dana' })).rejects.toMatchObject({
    kind: 'service-failed',
  });
});
