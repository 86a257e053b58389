import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where the app goes, and the name in its `package.json`. */
export interface Place {
  folder: string;
  name: string;
  /** Whether there was such a folder before. */
  existed: boolean;
}

/**
 * Returns where an app with this name goes; `.` is the current folder, and `@me/app` goes into `app`.
 * @throws {Error} if npm takes no such name, or if something is there already.
 */
export function placeOf(asked: string, cwd: string): Place {
  const name = asked === '.' ? basename(cwd) : asked;
  const wrong = wrongName(name);
  if (wrong !== undefined) throw new Error(wrong);
  const folder = asked === '.' ? cwd : join(cwd, name.split('/').at(-1) ?? name);
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new Error(`${folder} is a file. Choose another name.`);
  // A new repository has its history and nothing else.
  const files = there ? readdirSync(folder).filter((file) => file !== '.git') : [];
  if (files.length > 0)
    throw new Error(`${folder} is not empty: it has ${files[0]}. Choose another name.`);
  return { folder, name, existed: there !== undefined };
}

/** Says what npm would not take about a package's name, if anything. */
function wrongName(name: string): string | undefined {
  const isValid =
    /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(name) &&
    name.length <= 214 &&
    name !== 'node_modules' &&
    name !== 'favicon.ico';
  return isValid
    ? undefined
    : `"${name}" is no name for an npm package. Use small letters, digits and hyphens, such as my-app.`;
}
