import { type Pool, poolOf } from '@countersign/core/pool';
import { createEmulator } from '@countersign/emulator';
import ar from '../packages/react/src/locales/ar.ts';
import en from '../packages/react/src/locales/en.ts';
import signUpAr from '../packages/react/src/sign-up/locales/ar.ts';
import signUpEn from '../packages/react/src/sign-up/locales/en.ts';
import { generatePools } from './pools/generate.ts';
import { Robot, type Words } from './pools/robot.ts';
import { servePage } from './site.ts';
import { test as base, expect } from './test.ts';

const test = base.extend<object, { app: { url: string } }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const site = await servePage(`import './modes/pools/page.tsx';
        import '@countersign/react/styles.css'; import '@countersign/react/styles/sign-up.css';`);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ app }, use) => use(app.url),
});

const words = {
  '/?en': { ...en.messages, ...signUpEn },
  '/?ar': { ...ar.messages, ...signUpAr },
} as unknown as Record<'/?en' | '/?ar', Words>;

for (const [at, { name, seed, withoutPassword }] of generatePools(40, 20_261_128).entries()) {
  test(`pool ${name}`, async ({ page, context, app, reports }) => {
    const emulator = createEmulator({ seed: { pools: [seed] } });
    const call = async (operation: string, input: object) => {
      const request = new Request(app.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify({ UserPoolId: seed.id, ...input }),
      });
      return (await emulator.fetch(request)).json();
    };
    const pool: Pool = poolOf({
      pool: (await call('DescribeUserPool', {})).UserPool,
      client: (await call('DescribeUserPoolClient', { ClientId: `client${at}` })).UserPoolClient,
      mfa: await call('GetUserPoolMfaConfig', {}),
      endpoint: `${app.url}/cognito`,
    });
    await context.route(pool.endpoint ?? '', async (route) => {
      const sent = route.request();
      const response = await emulator.fetch(
        new Request(app.url, {
          method: 'POST',
          headers: sent.headers(),
          body: sent.postData(),
        }),
      );
      const headers = Object.fromEntries(response.headers);
      await route.fulfill({ status: response.status, headers, body: await response.text() });
    });
    await page.addInitScript((value) => {
      window.pool = value;
    }, pool);
    const approve = async () => {
      const { Users } = await call('ListUsers', {});
      await call('AdminConfirmSignUp', { Username: Users[0].Username });
    };

    const robot = new Robot(page, emulator, withoutPassword);
    const [first, second] =
      at % 2 === 0 ? (['/?en', '/?ar'] as const) : (['/?ar', '/?en'] as const);
    await page.goto(first);
    await page.getByRole('button', { name: words[first].signUp.title }).click();
    await robot.goThrough(words[first], approve);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('form', { name: words[first].signIn.title }).waitFor();
    await page.goto(second);
    await robot.goThrough(words[second], approve);
    expect(reports, 'what the policy refused').toEqual([]);
  });
}
