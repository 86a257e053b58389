import { kinds, test } from './session-site.ts';
import { expectOneRenewal, openTabs, signIn } from './session-tabs.ts';

for (const [at, [name]] of kinds.entries()) {
  test(`${name}: five tabs and tokens that have expired make one renewal`, async ({
    context,
    emulator,
    sessionSite,
  }) => {
    const tabs = await openTabs(context, sessionSite, at, 5);
    const expired = await signIn(tabs);
    // Two hours later, for the service and for this machine.
    emulator.clock.advance(7200);
    await Promise.all(
      tabs.map((tab) =>
        tab.evaluate(() => {
          const now = Date.now;
          Date.now = () => now() + 7_200_000;
          dispatchEvent(new Event('visibilitychange'));
        }),
      ),
    );
    await expectOneRenewal(tabs, expired);

    await tabs[0]?.evaluate('session.signOut()');
    for (const tab of tabs) await tab.waitForFunction('session.getState().status === "signed-out"');
    const [first, ...others] = await Promise.all(
      tabs.map((tab) => tab.evaluate('heard.findLast(([, status]) => status === "signed-out")[0]')),
    );
    const latest = Math.max(...others.map((heard) => Number(heard) - Number(first)));
    test.info().annotations.push({
      type: 'sign-out seen by the others within ms',
      description: `${latest}`,
    });
  });
}
