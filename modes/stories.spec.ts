import { bringAxe, findings } from './findings.ts';
import { tabThrough } from './keyboard.ts';
import { enter, modes } from './modes.ts';
import { storyFiles } from './site.ts';
import { expect, test } from './test.ts';

for (const file of storyFiles) {
  test(`${file}: no report, nothing found in any mode, and all of it reached by Tab`, async ({
    page,
    reports,
  }) => {
    const problems: string[] = [];
    const usual = Object.values(modes)[0];
    await page.goto('/');
    await bringAxe(page);
    const stories = await page.evaluate((name) => window.storiesOf(name), file);
    for (const story of stories) {
      if (usual) await enter(page, usual);
      const played = page.evaluate(([of, name]) => window.show(of, name), [file, story] as const);
      await played.catch((error: Error) => problems.push(`${story}: ${error.message}`));
      for (const [name, mode] of Object.entries(modes)) {
        await enter(page, mode);
        problems.push(...(await findings(page)).map((found) => `${story}, ${name}: ${found}`));
      }
      // A window of 1280 by 1024 at a zoom of 400 %.
      await page.setViewportSize({ width: 320, height: 256 });
      problems.push(...(await tabThrough(page)).map((found) => `${story}, by Tab: ${found}`));
    }
    expect(stories.length).toBeGreaterThan(0);
    expect(reports, 'what the policy refused').toEqual([]);
    expect(problems).toEqual([]);
  });
}
