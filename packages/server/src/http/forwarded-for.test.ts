import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { password } from '../../test/support/pool.ts';

async function addressSent(trustedProxies: number | undefined, header: string) {
  const { handler, service } = app({ trustedProxies });
  await signInAs(browser(handler, { 'x-forwarded-for': header }), 'dana', password);
  return service.last('InitiateAuth').UserContextData?.IpAddress;
}

test.each([
  [1, '192.0.2.9', '192.0.2.9'],
  [1, '203.0.113.1, 192.0.2.9', '192.0.2.9'],
  [2, '203.0.113.1, 192.0.2.9, 10.0.0.1', '192.0.2.9'],
  [1, '192.0.2.9:51234', '192.0.2.9'],
  [1, '[2001:db8::1]:51234', '2001:db8::1'],
  [1, '2001:db8::1', '2001:db8::1'],
  [1, 'unknown', undefined],
  [1, '999.0.2.9', undefined],
  [1, '<script>', undefined],
  [3, '192.0.2.9', undefined],
  [undefined, '192.0.2.9', undefined],
])('behind %s proxies, "%s" gives the address %s', async (trustedProxies, header, address) => {
  expect(await addressSent(trustedProxies, header)).toBe(address);
});

test('account operations send the caller’s address, too', async () => {
  const { handler, service } = app({ trustedProxies: 1 });
  const page = browser(handler, { 'x-forwarded-for': '192.0.2.9' });
  await page.post('ForgotPassword', {
    Username: 'dana',
    UserContextData: { IpAddress: '1.1.1.1' },
  });
  expect(service.last('ForgotPassword').UserContextData).toEqual({ IpAddress: '192.0.2.9' });
});
