/** Where files break the rules of scripts/hygiene/rules.mjs. */
import { posix } from 'node:path';
import { allowed, ownFiles, rules, wrongName } from './rules.mjs';

/** @typedef {{ path: string, text: string }} File */

/** What is wrong with them, and what is allowed without a reason. @param {readonly File[]} files */
export function findings(files) {
  const whole = files.filter(({ path, text }) => !text.includes('\0') && !ownFiles.test(path));
  const idle = allowed.filter((known) => !whole.some(({ text }) => text.includes(known)));
  return [
    ...files.flatMap(({ path }) => wrongName(path)),
    ...whole.flatMap(wrongLines),
    ...strayIndexes(files),
    ...idle.map((known) => `“${known}” is nowhere any more: take it off what is allowed.`),
  ];
}

/** @param {File} file */
function wrongLines({ path, text }) {
  const fitting = rules.filter(
    ({ only, except }) => only?.test(path) !== false && !except?.test(path),
  );
  return text.split('\n').flatMap((line, at) => {
    if (allowed.some((known) => line.includes(known))) return [];
    const broken = fitting.find(({ pattern }) => pattern.test(line));
    return broken ? `${path}:${at + 1}: ${broken.says}.` : [];
  });
}

/** An index is there for a line of an export map. @param {readonly File[]} files */
function strayIndexes(files) {
  const targets = files
    .filter(({ path }) => /^packages\/\w+\/package\.json$/.test(path))
    .flatMap(({ path, text }) =>
      Object.values(JSON.parse(text).exports).map((target) => posix.join(path, '..', target)),
    );
  return files
    .filter(({ path }) => /^packages\/\w+\/src\/(?:.*\/)?index\.tsx?$/.test(path))
    .filter(({ path }) => !targets.includes(path))
    .map(({ path }) => `${path}: no line of the export map points to it.`);
}
