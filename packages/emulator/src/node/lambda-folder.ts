import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TriggerHandler } from '../lambdas/trigger.ts';

/**
 * Finds triggers as files in a folder: `<last part of the ARN>.mjs`, which must export `handler`.
 */
export function lambdasFrom(folder: string): (arn: string) => Promise<TriggerHandler | undefined> {
  return async (arn) => {
    const name = arn.split(':').at(-1) ?? '';
    // Accepts a file name but no path, so that nothing outside the folder is loaded.
    if (!/^[\w-]+$/.test(name)) return undefined;
    const file = resolve(folder, `${name}.mjs`);
    if (!existsSync(file)) return undefined;
    const module: { handler?: TriggerHandler } = await import(pathToFileURL(file).href);
    if (typeof module.handler !== 'function')
      throw new TypeError(`${name}.mjs exports no function named handler`);
    return module.handler;
  };
}
