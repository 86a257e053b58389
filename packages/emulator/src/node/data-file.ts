import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Emulator } from '../emulator.ts';

/**
 * Returns the file's snapshot, or `undefined` when there is no file yet.
 * @throws {Error} when the file cannot be read.
 */
export async function readDataFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`The data file ${path} cannot be read.`, { cause: error });
  }
}

/**
 * Writes the snapshot to a file after changes. A write replaces the file as a whole, and no two
 * writes overlap.
 */
export function saveToFile(
  emulator: Emulator,
  path: string,
): { changed(): void; close(): Promise<void> } {
  let pending = false;
  let writing = Promise.resolve();
  let failed: unknown;

  async function write(): Promise<void> {
    pending = false;
    const beside = `${path}.${process.pid}.tmp`;
    // The snapshot contains private keys, so only the owner may read the file.
    await writeFile(beside, await emulator.snapshot(), { mode: 0o600 });
    await rename(beside, path);
  }

  const schedule = () => {
    pending = true;
    writing = writing.then(write).catch((error: unknown) => {
      if (!failed) console.error(`The data file ${path} cannot be written.`, error);
      failed = error;
    });
  };
  return {
    changed: () => {
      if (!pending) schedule();
    },
    async close() {
      schedule();
      await writing;
    },
  };
}
