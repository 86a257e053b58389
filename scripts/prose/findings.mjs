/** Where files break the rules of scripts/prose/rules.mjs. */
import { passagesOf } from './passages.mjs';
import { rules } from './rules.mjs';

/** A space in a rule is any white space: sentences go on in the next line. */
const patterns = rules.map(({ id, reason, remedy, pattern }) => {
  const source = pattern.source.replaceAll(' ', '\\s+');
  return { id, says: `${reason}: ${remedy}`, pattern: new RegExp(source, `g${pattern.flags}`) };
});

/** In any comment, on the line of a sentence or the one above: `prose-allow RULE: why`. */
const exception = /prose-allow(?: ([a-z-]+): *(\w.*))?/;

/** @param {{ path: string, text: string }} file @returns {string[]} */
export function findings({ path, text }) {
  const lines = text.split('\n');
  const allowed = new Map(
    lines.flatMap((line, at) => {
      const [whole, id] = exception.exec(line) ?? [];
      return whole ? [[at + 1, { id, used: false }]] : [];
    }),
  );
  const broken = passagesOf(path, text).flatMap((passage) =>
    patterns.flatMap(({ id, says, pattern }) =>
      [...passage.text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
        const line = passage.line + passage.text.slice(0, index).split('\n').length - 1;
        const except = [allowed.get(line), allowed.get(line - 1)].find((one) => one?.id === id);
        if (except) except.used = true;
        const quote = words.replace(/\s+/g, ' ').trim();
        return except ? [] : [`${path}:${line}: ${id}: “${quote}”: ${says}.`];
      }),
    ),
  );
  const idle = [...allowed].flatMap(([line, { id, used }]) => {
    if (id === undefined) return [`${path}:${line}: write prose-allow, a rule, a colon and why.`];
    return used ? [] : [`${path}:${line}: nothing here breaks “${id}”: take the exception away.`];
  });
  return [...new Set([...broken, ...idle])];
}
