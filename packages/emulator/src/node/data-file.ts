import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Emulator } from '../emulator.ts';

/** The snapshot in a file, or `undefined` when there is none yet. */
export async function readDataFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`The data file ${path} cannot be read.`, { cause: error });
  }
}

/** Writes the snapshot after changes: whole or not at all, and never two at once. */
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
    // It holds private keys: for the owner alone.
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
