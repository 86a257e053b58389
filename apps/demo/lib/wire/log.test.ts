import { expect, test } from 'vitest';
import { entriesOf, forget, forVisitor, keep } from './log.ts';
import { mask } from './mask.ts';
import { maskedJson } from './masked-json.ts';
import { recordingFetch } from './recording-fetch.ts';
import { relayed } from './relayed.ts';

const exchange = {
  leg: 'page-server',
  operation: 'SignUp',
  at: '2026-11-24T20:13:18Z',
  ms: 3,
  input: {},
} as const;

test('a visitor sees only their own calls, newest first, or only those after a given one', () => {
  keep('ada', exchange);
  keep('bob', { ...exchange, operation: 'GetUser' });
  keep('ada', { ...exchange, operation: 'InitiateAuth' });
  const all = entriesOf('ada', 0);
  expect(all.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'SignUp']);
  expect(all[0]).not.toHaveProperty('visitor');
  expect(entriesOf('ada', all[1]?.id ?? 0)).toEqual([all[0]]);
  forget('ada');
  expect(entriesOf('ada', 0)).toEqual([]);
  expect(entriesOf('bob', 0)).toHaveLength(1);
  forget('bob');
});

test('the log keeps the newest 1,000 calls of all visitors, and shows a visitor their newest 200', () => {
  for (let count = 0; count < 900; count += 1) keep('ada', exchange);
  for (let count = 0; count < 150; count += 1) keep('bob', exchange);
  expect(entriesOf('ada', 0)).toHaveLength(200);
  for (let count = 0; count < 900; count += 1) keep('bob', exchange);
  expect(entriesOf('ada', 0)).toEqual([]);
  forget('bob');
});

test('a body that is long or no JSON is not kept', () => {
  expect(maskedJson(`"${'a '.repeat(5_000)}"`)).toBe('(10002 characters)');
  expect(maskedJson('<html>')).toBe('(no JSON)');
  expect(maskedJson('{"Password":"p"}')).toEqual({ Password: mask });
});

const visitor = '6f1c7a52-3b1e-4c58-9a51-0d2f4f1a9b7e';

const posted = (body: unknown, cookie = `__Host-countersign-demo-wire=${visitor}`) =>
  new Request('http://localhost/api/auth/client', {
    method: 'POST',
    headers: { cookie },
    body: JSON.stringify(body),
  });

test('what a page asked and got is kept for its browser, secrets masked', async () => {
  const body = { operation: 'InitiateAuth', input: { AuthParameters: { PASSWORD: 'Hunter-2' } } };
  const answer = async () => Response.json({ Session: 'sealed', ChallengeName: 'SMS_MFA' });
  const response = await relayed(posted(body), answer);
  // It is still there to be read.
  expect(await response.json()).toMatchObject({ Session: 'sealed' });
  expect(entriesOf(visitor, 0)).toMatchObject([
    {
      leg: 'page-server',
      operation: 'InitiateAuth',
      status: 200,
      input: { AuthParameters: { PASSWORD: mask } },
      output: { Session: mask, ChallengeName: 'SMS_MFA' },
    },
  ]);
  forget(visitor);
  await relayed(posted(body, ''), answer);
  expect(entriesOf(visitor, 0)).toEqual([]);
});

test('a name that a page made up is not kept as one', async () => {
  await relayed(posted({ operation: '<b>', input: { Code: '1' } }), async () => new Response('{}'));
  expect(entriesOf(visitor, 0)).toMatchObject([
    { operation: '(none)', input: { operation: '<b>', input: { Code: mask } } },
  ]);
  forget(visitor);
});

test('keeps only calls to Cognito, and only for a known visitor', async () => {
  const kept: string[] = [];
  const record = recordingFetch('page-cognito', ({ operation }) => kept.push(operation));
  await expect(record('data:text/plain,keys')).resolves.toBeInstanceOf(Response);
  expect(kept).toEqual([]);
  expect(await forVisitor(undefined, async () => 'answered')).toBe('answered');
});
