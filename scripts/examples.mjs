/** The examples as apps of their own, outside of this repository. */
import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root } from './workspace.mjs';

/** Generated files in the folders of the examples. */
const made = new Set([
  ...['node_modules', 'build', 'dist', '.next', 'next-env.d.ts', '.turbo'],
  ...['.astro', '.react-router', 'routeTree.gen.ts'],
]);

/** @param {string} example a folder in `examples/` @param {string} folder where the copy goes */
export function copyExample(example, folder) {
  cpSync(join(root, 'examples', example), folder, {
    recursive: true,
    filter: (path) => !made.has(basename(path)) && !path.endsWith('.tsbuildinfo'),
  });
}

/** The versions that `catalog:` stands for. @returns {Record<string, string>} */
export const catalog = () => parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')).catalog;
