import type { Surroundings } from './environment.ts';
import type { Keeper } from './keeper.ts';
import type { Page } from './page.ts';

/** Loads code, and retries until it loads, so that a failed download does not lose a sign-in. */
export const untilLoaded = <T>(
  environment: Pick<Surroundings, 'after'>,
  load: () => Promise<T>,
): Promise<T> =>
  load().catch(() => pause(environment, 2000).then(() => untilLoaded(environment, load)));

/** Resolves after some ms. */
export const pause = (
  { after }: Pick<Surroundings, 'after'>,
  milliseconds: number,
): Promise<void> => new Promise((resolve) => void after(milliseconds, resolve));

/** Loads the keeper once. */
export async function keeperOf(page: Page): Promise<Keeper> {
  page.keeper ??= await untilLoaded(page, page.load);
  return page.keeper;
}
