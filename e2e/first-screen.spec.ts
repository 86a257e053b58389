import type { Page, Route } from '@playwright/test';
import { expect, test } from './test.ts';
import { dana, sam } from './users.ts';

// A file that is held back or lost is logged by the browser.
test.use({ expectedFailures: [/_next\/static\/.*\.js$/] });

test('a submit that is faster than the flow waits for it, and is sent once', async ({
  page,
  signIn,
  calls,
}) => {
  const flow = await holdFlow(page);
  await signIn.open();
  await signIn.identify(dana.username);
  await signIn.kit.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
  await expect(signIn.kit.getByRole('button', { name: 'One moment…' })).toBeFocused();
  await expect(signIn.email).toHaveValue(dana.username);
  expect(calls).toEqual([]);

  await flow.letThrough();
  await signIn.choosePassword(dana.password);
  await signIn.expectSignedIn(dana.username);
  expect(calls.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(1);
});

test('a flow that does not come says so, and goes on when it is asked for again', async ({
  page,
  signIn,
}) => {
  const flow = await holdFlow(page);
  await signIn.open();
  await signIn.identify(dana.username);
  await flow.lose();
  await expect(signIn.alert).toContainText('Check your network, then try again.');
  await expect(signIn.email).toHaveValue(dana.username);

  flow.mend();
  await signIn.press('Try again');
  await signIn.choosePassword(dana.password);
  await signIn.expectSignedIn(dana.username);
});

test('a reload in the middle waits for the flow, and shows no first screen meanwhile', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  const flow = await holdFlow(page);
  await page.reload();
  await expect(signIn.kit.getByText('Loading…').first()).toBeVisible();
  await expect(signIn.email).toBeHidden();

  await flow.letThrough();
  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
});

test('a reload for which the flow does not load continues after “Try again”', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.signInWithPassword(sam);
  await expect(signIn.code).toBeVisible();
  const flow = await holdFlow(page);
  await page.reload();
  await flow.lose();
  await expect(signIn.heading('This step could not be loaded')).toBeVisible();
  flow.mend();
  await signIn.press('Try again');
  await signIn.confirm(await emulator.code(sam.phone));
  await signIn.expectSignedIn(sam.username);
});

/** In the two files of the flow: what it says of another tab, and a call that nothing else makes. */
const theFlow = /Another page has continued this sign-in|ConfirmForgotPassword/;

/** Holds back the files with the flow in them. */
async function holdFlow(page: Page) {
  const held: Route[] = [];
  let end: ((route: Route) => Promise<void>) | undefined;
  await page.route('**/_next/static/**/*.js', async (route) => {
    const response = await route.fetch();
    const hasFlow = theFlow.test(await response.text());
    if (!hasFlow) await route.fulfill({ response });
    else if (end) await end(route);
    else held.push(route);
  });
  const from = async (each: (route: Route) => Promise<void>) => {
    // A page that has not asked for it yet would pass without having waited.
    await expect.poll(() => held.length).toBeGreaterThan(0);
    end = each;
    await Promise.all(held.splice(0).map(each));
  };
  return {
    /** Fails every request for it: bundlers ask again by themselves. */
    lose: () => from((route) => route.abort('connectionfailed')),
    letThrough: () => from((route) => route.continue()),
    mend: () => {
      end = (route) => route.continue();
    },
  };
}
