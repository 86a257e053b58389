import { readFile } from 'node:fs/promises';
import type { Seed } from '../seed/seed.ts';

/**
 * Reads a seed file. `applySeed` checks its members.
 * @throws {Error} naming the file when it cannot be read or is not JSON.
 */
export async function readSeedFile(path: string): Promise<Seed> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`The seed file ${path} cannot be read.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(
      `The seed file ${path} is not JSON: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}
