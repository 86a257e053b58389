/** What the benchmarks measured, as `results/` keeps it: samples, of which the tables are made. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} About
 * @property {string} date
 * @property {number} seconds it took
 * @property {{ cores: number, cpu: string, memoryGB: number, system: string, loadBefore: number, loadAfter: number }} machine
 * @property {Record<string, string>} versions of Node, Chromium and everything in package.json
 */

/** In bytes, gzipped. @typedef {{ name: string, js: number, css?: number }} Weight */
/** `bytes` are of the files, not of disk blocks. @typedef {{ packages: number, bytes: number }} Installed */
/** @typedef {About & { ours: (Weight & Installed)[], views: Weight[], peers: (Weight & Installed)[] }} Sizes */

/** A second. @typedef {About & { runs: number, rows: { job: 'decode' | 'encode' | 'call', samples: number, perSecond: Record<string, number[]> }[] }} Codecs */

/** Milliseconds. @typedef {{ name: string, gzip: number, node: number[], chromium: number[], chromium4x: number[] }} Handshake */
/** @typedef {About & { runs: number, rows: Handshake[] }} Srp */

/**
 * @typedef {object} Rendered
 * @property {string} name
 * @property {number} bytes of HTML, with all that is waited for
 * @property {number} bytesAtOnce of HTML, by `renderToString`
 * @property {number} fields a person can fill in
 * @property {number[]} streamed milliseconds
 * @property {number[]} atOnce milliseconds
 */
/** @typedef {About & { runs: number, rows: Rendered[] }} ServerRendering */

/** Bytes: of the Cookie header, and of what a route loads, gzipped. @typedef {{ name: string, cookie: number, gzip: number, perSecond: number[] }} ServerSession */
/** @typedef {About & { runs: number, rows: ServerSession[] }} ServerSessions */

/** Milliseconds by condition. @typedef {{ name: string, requests: number, bytes: number, times: Record<string, number[]> }} Load */
/** @typedef {About & { runs: number, rows: Load[] }} FirstLoad */

/** Milliseconds by condition. @typedef {{ name: string, times: Record<string, number[]> }} NextScreen */
/** How often the screen was there when the answer was. @typedef {{ keysASecond: number, condition: string, runs: number, inTime: number }} InTime */
/** @typedef {About & { runs: number, rows: NextScreen[], typed: InTime }} SecondScreen */

/**
 * @typedef {object} Typed
 * @property {string} name
 * @property {string} field
 * @property {number[]} ms from a key to the paint that shows it
 * @property {number[]} work milliseconds of script, styles and layout for it
 * @property {number} commits of React for a key, at most
 * @property {number} renders of components for a key, at most
 */
/** @typedef {About & { runs: number, slowdown: number, rows: Typed[] }} Typing */

/**
 * @typedef {object} Results
 * @property {Sizes} sizes
 * @property {Codecs} codecs
 * @property {Srp} srp
 * @property {ServerRendering} server-rendering
 * @property {ServerSessions} [server-sessions] not there before it was measured once
 * @property {FirstLoad} first-load
 * @property {SecondScreen} [second-screen] not there before it was measured once
 * @property {Typing} typing
 */

/** In the order they are measured: what takes longest comes last. */
export const benchmarks = /** @type {const} */ ([
  'sizes',
  'codecs',
  'srp',
  'server-rendering',
  'server-sessions',
  'typing',
  'first-load',
  'second-screen',
]);

export const folder = join(import.meta.dirname, '..', 'results');

/** The figures there are. @returns {Results} */
export function readResults() {
  return {
    sizes: readResult('sizes'),
    codecs: readResult('codecs'),
    srp: readResult('srp'),
    'server-rendering': readResult('server-rendering'),
    typing: readResult('typing'),
    'first-load': readResult('first-load'),
    ...(existsSync(fileOf('server-sessions')) && {
      'server-sessions': readResult('server-sessions'),
    }),
    ...(existsSync(fileOf('second-screen')) && { 'second-screen': readResult('second-screen') }),
  };
}

/** @template {keyof Results} Name @param {Name} name @returns {NonNullable<Results[Name]>} */
export function readResult(name) {
  return JSON.parse(readFileSync(fileOf(name), 'utf8'));
}

/** @param {keyof Results} name */
const fileOf = (name) => join(folder, `${name}.json`);
