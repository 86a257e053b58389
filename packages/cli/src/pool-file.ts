import { runInNewContext } from 'node:vm';
import { type Pool, readPool } from '@countersign/core/pool';

const head = `// Written by "countersign pull". It holds no secret: commit it, and run the command again
// when the pool changes.
import type { Pool } from '@countersign/core/pool';

export const pool = `;
const tail = ' as const satisfies Pool;\n';

/** Returns the content of a pool's file. */
export const poolFile = (pool: Pool): string => `${head}${JSON.stringify(pool, null, 2)}${tail}`;

/**
 * Reads the content of a pool's file, which a formatter may have changed.
 * @throws {TypeError} if it is no such file, or naming the member that is wrong.
 */
export function readPoolFile(text: string): Pool {
  const [, literal] = /export const pool = (\{.*\}) as const satisfies Pool;/s.exec(text) ?? [];
  if (literal === undefined)
    throw new TypeError('The pool file has no "export const pool". Run "countersign pull" again.');
  return readPool(plain(literal));
}

/** The value of an object literal, without anything but data. */
function plain(literal: string): unknown {
  try {
    return JSON.parse(runInNewContext(`JSON.stringify((${literal}))`, {}, { timeout: 1000 }));
  } catch {
    throw new TypeError('The pool file is no literal object. Run "countersign pull" again.');
  }
}
