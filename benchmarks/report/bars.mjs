/** What is aimed at, what it came to, and, where it is missed, why. */
import { fixed, kib, median } from './samples.mjs';

/** @typedef {import('./results.mjs').Results} Results */

/**
 * @typedef {object} Bar
 * @property {string} what
 * @property {number} atMost
 * @property {string} unit
 * @property {number} digits
 * @property {(results: Results) => number} measured
 * @property {string | ((results: Results) => string)} [why] it is missed
 * @property {keyof Results} [of] the benchmark, where its figures may not be there yet
 */

/** As conditions.mjs has it: 1.6 Mbit/s. */
const slow4G = { name: 'slow 4G', bytesPerMs: 200 };

/** One frame at 60 a second. */
const frame = 1000 / 60;

const formLibrary =
  'react-hook-form is 12.4 of it and English 2.1. [What was tried](../docs/adr/0006-three-missed-weights.md).';

/** @type {readonly Bar[]} */
export const bars = [
  weight('`decodeChallenge` and `encodeAnswer` of all 17', 'decodeChallenge and encodeAnswer', 4),
  weight('SRP', 'SRP alone', 2),
  weight('One code challenge alone', 'One code challenge alone', 20, formLibrary),
  styles('The styles of one code challenge', 'One code challenge alone', 3),
  weight('`<SignIn>` before its form is usable', '`<SignIn>` before its form is usable', 13),
  styles('The styles of its first screen', '`<SignIn>` before its form is usable', 3),
  styles('The styles of `<SignIn>`', '`<SignIn>` with the flow', 5),
  weight(
    'The flow without React',
    'The flow without React',
    10,
    'Of it, 4.7 come before a password is typed. [What is in it](../docs/adr/0006-three-missed-weights.md).',
  ),
  view(
    'The heaviest view, of those below',
    3,
    (name) => !['web-authn', 'mfa-setup'].includes(name),
  ),
  view('The view of WEB_AUTHN', 5, (name) => name === 'web-authn'),
  view('The view of MFA_SETUP', 8, (name) => name === 'mfa-setup'),
  weight(
    'Everything in one file',
    'Everything in one file',
    45,
    'No app loads it as one. [What is in it](../docs/adr/0006-three-missed-weights.md).',
  ),
  styles('The styles of everything', 'Everything in one file', 6),
  {
    what: 'Packages installed beyond React',
    atMost: 6,
    unit: '',
    digits: 0,
    measured: ({ sizes }) => ours(sizes, 'Everything in one file').packages,
  },
  {
    what: 'Installed beyond React',
    atMost: 4,
    unit: ' MB',
    digits: 1,
    measured: ({ sizes }) => ours(sizes, 'Everything in one file').bytes / 1e6,
  },
  handshake('SRP in Chromium', 10, (row) => row.chromium),
  handshake('SRP in Chromium, CPU 4× slower', 40, (row) => row.chromium4x),
  ...['no limit', 'slow 4G', 'CPU 4× slower', 'slow 4G, CPU 4× slower'].map(firstLoad),
  {
    what: 'Sign-ins of 100 in which the next screen is late for a person who types',
    of: 'second-screen',
    atMost: 5,
    unit: '',
    digits: 0,
    measured: ({ 'second-screen': second }) =>
      second ? 100 * (1 - second.typed.inTime / second.typed.runs) : Number.NaN,
    why: 'Its code came after Cognito’s answer: [when it is asked for](#second-screen).',
  },
  typing('password'),
  typing('code'),
  {
    what: 'Fields left out of the HTML a server renders of a code challenge',
    atMost: 0,
    unit: '',
    digits: 0,
    measured: ({ 'server-rendering': { rows } }) => 1 - named(rows, '`<EmailOtp>`').fields,
  },
];

/** @param {Bar} bar @param {Results} results */
export function judge({ what, atMost, unit, digits, measured, why = '' }, results) {
  const is = measured(results);
  const met = is <= atMost;
  return {
    what,
    aim: `≤ ${fixed(atMost, Number.isInteger(atMost) ? 0 : digits)}${unit}`,
    is: `${fixed(is, digits)}${unit}`,
    met,
    why: met ? '' : typeof why === 'function' ? why(results) : why,
  };
}

/** @param {string} what @param {string} name @param {number} atMost @param {string} [why] @returns {Bar} */
function weight(what, name, atMost, why) {
  const measured = (/** @type {Results} */ { sizes }) => ours(sizes, name).js / 1024;
  return { what, atMost, unit: ' KiB', digits: 1, measured, ...(why !== undefined && { why }) };
}

/** @param {string} what @param {string} name @param {number} atMost @returns {Bar} */
function styles(what, name, atMost) {
  const measured = (/** @type {Results} */ { sizes }) => (ours(sizes, name).css ?? 0) / 1024;
  return { what, atMost, unit: ' KiB', digits: 1, measured };
}

/** @param {string} what @param {number} atMost @param {(name: string) => boolean} which @returns {Bar} */
function view(what, atMost, which) {
  const measured = (/** @type {Results} */ { sizes: { views } }) =>
    Math.max(...views.filter(({ name }) => which(name)).map(({ js }) => js / 1024));
  return { what, atMost, unit: ' KiB', digits: 1, measured };
}

/** @param {string} what @param {number} atMost @param {(row: import('./results.mjs').Handshake) => number[]} times @returns {Bar} */
function handshake(what, atMost, times) {
  const measured = (/** @type {Results} */ { srp }) =>
    median(times(named(srp.rows, 'countersign')));
  return { what, atMost, unit: ' ms', digits: 1, measured };
}

/** Relative to the time of the bare form. @param {string} condition @returns {Bar} */
function firstLoad(condition) {
  return {
    what: `Usable sign-in form, of the bare form’s time: ${condition}`,
    atMost: 1.1,
    unit: ' ×',
    digits: 2,
    measured: ({ 'first-load': { rows } }) =>
      medianOf(rows, 'countersign', condition) / medianOf(rows, 'bare-form', condition),
    why: ({ 'first-load': { rows } }) => {
      const more =
        medianOf(rows, 'countersign', condition) - medianOf(rows, 'bare-form', condition);
      const bytes = named(rows, 'countersign').bytes - named(rows, 'bare-form').bytes;
      const coming = condition.startsWith(slow4G.name)
        ? `, of which ${fixed(bytes / slow4G.bytesPerMs, 0)} they take to come`
        : '';
      return `${fixed(more, 0)} ms more, for ${kib(bytes)} KiB more${coming}: [what they are](#first-load).`;
    },
  };
}

/** @param {string} field @returns {Bar} */
function typing(field) {
  const measured = (/** @type {Results} */ { typing: { rows } }) => {
    const inField = rows.filter((row) => row.field === field);
    return median(named(inField, 'countersign').ms) - median(named(inField, 'bare-form').ms);
  };
  const what = `Key → paint, CPU 4× slower, more than in a bare form: ${field}`;
  return { what, atMost: frame, unit: ' ms', digits: 1, measured };
}

/** @param {import('./results.mjs').Load[]} rows @param {string} name @param {string} condition */
function medianOf(rows, name, condition) {
  return median(named(rows, name).times[condition] ?? []);
}

/** @param {Results['sizes']} sizes @param {string} name */
const ours = (sizes, name) => named(sizes.ours, name);

/** @template {{ name: string }} Row @param {readonly Row[]} rows @param {string} name @returns {Row} */
function named(rows, name) {
  const row = rows.find((row) => row.name === name);
  if (!row) throw new Error(`No benchmark measured ${name}.`);
  return row;
}
