/** The English in a file: comments, test titles and errors in code; paragraphs, table cells and code in pages. */
import { parseSync } from 'oxc-parser';
import { fencesOf } from '../docs/pages.mjs';

/**
 * A paragraph with its line breaks. Code and addresses in it are blank.
 *
 * @typedef {{ line: number, text: string }} Passage
 */

/** @param {string} path @param {string} text @returns {Passage[]} */
export function passagesOf(path, text) {
  if (/\.mdx?$/.test(path)) return [...paragraphs(pageProse(text)), ...codeOf(text)];
  if (/\.css$/.test(path)) return commentsOf(text, cssComments(text));
  if (/\.[cm]?[jt]sx?$/.test(path)) {
    return [...commentsOf(text, parseSync(path, text).comments), ...quotesOf(text)];
  }
  return [];
}

/** A page without its fences, comments, tags and imports, line by line as before. @param {string} text */
function pageProse(text) {
  const { lines, fences } = fencesOf(text);
  for (const { first, end } of fences) lines.fill('', first - 1, end + 1);
  return lines
    .join('\n')
    .replace(/<!--.*?-->|\{\/\*.*?\*\/\}|<\/?[a-z](?:[^<>]|\{[^}]*\})*>/gis, blank)
    .replace(/^(?:import|export) .*$/gm, '');
}

/** The English in a page's blocks of code. @param {string} text @returns {Passage[]} */
function codeOf(text) {
  const { lines, fences } = fencesOf(text);
  return fences.flatMap(({ info, first, end }) => {
    const [, extension = ''] = /^(\w+)/.exec(info) ?? [];
    const code = passagesOf(`block.${extension}`, lines.slice(first, end).join('\n'));
    return code.map((passage) => ({ ...passage, line: passage.line + first }));
  });
}

/** @param {string} text */
const blank = (text) => text.replace(/[^\n]/g, ' ');

/** @typedef {{ type: string, value: string, start: number, end: number }} Comment */

/** @param {string} text @returns {Comment[]} */
const cssComments = (text) =>
  [...text.matchAll(/\/\*(.*?)\*\//gs)].map(({ 0: whole, 1: value = '', index }) => {
    return { type: 'Block', value, start: index, end: index + whole.length };
  });

/** A sentence may go on in the next `//` line. @param {string} text @param {Comment[]} comments */
function commentsOf(text, comments) {
  /** @type {Passage[]} */
  const joined = [];
  let end = 0;
  for (const comment of comments) {
    const last = joined.at(-1);
    const goesOn = comment.type === 'Line' && end > 0 && !text.slice(end, comment.start).trim();
    if (last && goesOn) last.text += `\n${comment.value}`;
    else joined.push({ line: lineAt(text, comment.start), text: comment.value });
    end = comment.type === 'Line' ? comment.end : 0;
  }
  return joined.flatMap(({ line, text: value }) =>
    paragraphs(value.replace(/^[ \t]*\*+/gm, ''), line),
  );
}

/** Where a test's title or an error's message begins, and the three kinds of quotes. */
const quoted =
  /(?:\b(?:test|it|describe)(?:\.\w+)*|\b(?:test|describe)\.each.*\)|^[ \t]*[\])}].*\)|\bnew \w*Error)\(\s*(?:'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"|`((?:[^`\\]|\\.)+)`)/gm;

/** @param {string} text @returns {Passage[]} */
const quotesOf = (text) =>
  [...text.matchAll(quoted)].flatMap(({ 0: whole, 1: single, 2: double, 3: template, index }) => {
    const words = single ?? double ?? template ?? '';
    return paragraphs(words, lineAt(text, index + whole.length - words.length - 1));
  });

/** @param {string} text @param {number} index */
const lineAt = (text, index) => text.slice(0, index).split('\n').length;

/** What begins a paragraph: a tag of JSDoc, a heading, a list item. Table cells stand alone. */
const begins = /^\s*(?:@\w+|#+ |[-*] |\d+\. )/;

/** @param {string} text @param {number} [first] the line of its first line @returns {Passage[]} */
function paragraphs(text, first = 1) {
  /** @type {Passage[]} */
  const found = [];
  let open = false;
  for (const [at, line] of withoutCode(text).split('\n').entries()) {
    if (line.trim() === '') open = false;
    else if (/^\s*\|/.test(line)) {
      found.push(...line.split('|').map((cell) => ({ line: first + at, text: cell.trim() })));
      open = false;
    } else {
      const last = found.at(-1);
      if (last && open && !begins.test(line)) last.text += `\n${line.trim()}`;
      else found.push({ line: first + at, text: line.replace(begins, '').trim() });
      open = true;
    }
  }
  return found.filter((passage) => passage.text !== '');
}

/** @param {string} text */
const withoutCode = (text) =>
  text
    .replace(/`[^`]*`|\{@link [^}]*\}|\$\{[^}]*\}/g, (code) => code.replace(/[^\n`]/g, '_'))
    .replace(/\]\([^)]*\)|^\[[^\]]+\]: .*$|\bhttps?:\S+/gm, (link) => link.replace(/[^\n]/g, '_'))
    .replace(/\{[a-zA-Z]+\}/g, (type) => type.replace(/\w/g, '_'));
