import { expect, test } from 'vitest';
import type { RateLimit } from '../../src/index.ts';
import { app } from './app.ts';
import { browser, signInAs } from './browser.ts';
import { password } from './pool.ts';

/** What the recipe of the README does, whatever it counts in. Each test takes addresses of its own. */
export function rateLimitContract(create: () => RateLimit): void {
  const attempt = (rateLimit: RateLimit, made = app({ rateLimit, trustedProxies: 1 })) => ({
    ...made,
    signIn: (username: string, ip: string, word = 'wrong') =>
      signInAs(browser(made.handler, { 'x-forwarded-for': ip }), username, word),
  });

  test('the eleventh attempt at one user’s password is a 429, however the name is written', async () => {
    const { signIn, service } = attempt(create());
    for (let count = 0; count < 10; count++) {
      expect((await signIn(count % 2 ? 'Dana' : 'dana', `192.0.2.${count}`)).status).toBe(400);
    }
    const { status, headers } = await signIn('DANA', '192.0.2.99', password);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(service.count('InitiateAuth')).toBe(10);
    // Nobody else waits for it.
    expect((await signIn('eve', '192.0.2.99', password)).status).toBe(200);
  });

  test('one address has a hundred attempts at all users, and others go on', async () => {
    const rateLimit = create();
    const call = (ip: string, username: string) =>
      rateLimit({ operation: 'InitiateAuth', ip, username });
    for (let count = 0; count < 100; count++) {
      expect(await call('198.51.100.1', `user${count}`)).toBe(true);
    }
    expect(await call('198.51.100.1', 'user100')).toBeGreaterThan(0);
    expect(await call('198.51.100.2', 'user100')).toBe(true);
  });
}
