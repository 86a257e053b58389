import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startDemo } from '../scripts/running/demo-servers.mjs';
import { freePort } from '../scripts/running/ports.mjs';
import { root } from '../scripts/workspace.mjs';
import { SignInPage } from './sign-in-page.ts';
import { expect, test } from './test.ts';

const user = 'first.person@example.com';

// The demo that is started here refuses by HTTP 400 as Cognito does.
test.use({ expectedFailures: [/\/api\/auth\//] });

/** Runs the script as against AWS: what it prints, and the password it gave the first person. */
async function createUserPool(endpoint: string) {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['apps/demo/create-user-pool.mjs', '--secret', '--user', user, '--endpoint', endpoint],
    {
      cwd: root,
      env: {
        ...process.env,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'any',
        AWS_SECRET_ACCESS_KEY: 'any',
      },
    },
  );
  const environment: Record<string, string> = {};
  for (const line of stdout.trim().split('\n')) {
    const [name = '', value = ''] = line.split(/=(.*)/s);
    environment[name] = value;
  }
  return { environment, password: stderr.match(/signs in with ([\w-]+)/)?.[1] ?? '' };
}

test('a pool made by the script, whose app client has a secret', async ({ page, servers }) => {
  const { environment, password } = await createUserPool(servers.emulator);
  const demo = await startDemo(await freePort(), servers.emulator, environment);
  try {
    await page.goto(`${demo.url}/direct`);
    await expect(page.getByRole('heading', { name: 'This app client has a secret' })).toBeVisible();

    const signIn = new SignInPage(page, 'relay');
    await page.goto(`${demo.url}/?flow=USER_SRP_AUTH`);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('heading', { name: 'People to sign in as' })).toBeHidden();
    await signIn.email.fill(user);
    await signIn.password.fill(password);
    await signIn.press('Sign in');
    await signIn.newPassword.fill('A-Password-Of-Ones-Own-1');
    await signIn.givenName.fill('First');
    await signIn.press('Save and continue');
    await expect(page).toHaveURL(`${demo.url}/account`);
    await expect(page.getByRole('region', { name: 'Who you are' })).toContainText(user);
  } finally {
    await demo.stop();
  }
});
