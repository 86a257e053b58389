/** Where the repository and the catalogue are on the web: `repository` and `homepage` of package.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @type {string} */
export const homepage = manifest.homepage;
/** @type {string} */
const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');

/** @param {'tree' | 'blob'} kind a folder or a file @param {string} path from the root */
export const repositoryUrl = (kind, path) => `${repository}/${kind}/main/${path}`;

/** The path, with its anchor, that an address of the repository stands for. @param {string} target */
export function repositoryPath(target) {
  const prefix = ['tree', 'blob'].map((kind) => `${repository}/${kind}/main/`);
  const [found] = prefix.filter((start) => target.startsWith(start));
  return found === undefined ? undefined : target.slice(found.length);
}
