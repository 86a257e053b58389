import { describePool } from './describe-pool.ts';
import { during, type Output } from './output.ts';
import { problemsOf } from './problems.ts';
import { type Where, whichPool } from './which-pool.ts';

export interface DoctorOptions extends Where {
  url?: string | undefined;
  relay: boolean;
}

/**
 * Says what the pool or the app client lacks for the app's pages. Returns the exit code.
 * @throws {Error} saying which id, file, URL or call failed.
 */
export async function doctor(options: DoctorOptions, output: Output): Promise<number> {
  const { url, relay } = options;
  if (url !== undefined && !URL.canParse(url))
    throw new Error(
      `--url must be the address of the app, such as https://example.com, not ${url}.`,
    );
  const which = await whichPool(options, output);
  const origin = url === undefined ? undefined : new URL(url).origin;
  const read = during(output, `Reading ${which.userPoolId} …`, describePool(which));
  const problems = problemsOf({ ...(await read), origin, relay });
  for (const { name, reason, change } of problems) output.error(`${name}: ${reason}\n  ${change}`);
  if (problems.length === 0) output.log('Nothing found.');
  return problems.length === 0 ? 0 : 1;
}
