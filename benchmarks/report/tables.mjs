/** The tables of README.md, in Markdown, by the benchmark they show. */
import { fixed, kib, median, megabytes, spread } from './samples.mjs';
import { table } from './table.mjs';

/** @typedef {import('./results.mjs').About} About */
/** @typedef {import('./results.mjs').Results} Results */

/** What a row is called, where it is not called by what it was made for. @type {Record<string, string>} */
const labels = {
  countersign: 'Countersign',
  'bare-form': 'A bare form, React',
  'bare-swap': 'A bare form that swaps its fields, React',
  authenticator: '`<Authenticator>`',
  floor: 'JSON alone',
};

/** @type {{ [Name in keyof Required<Results>]: (result: Required<Results>[Name]) => string }} */
export const tables = {
  sizes({ ours, peers, views, ...about }) {
    const cells = (/** @type {typeof ours[number]} */ { js, css, packages, bytes }) => [
      kib(js),
      css === undefined ? '' : kib(css),
      `${packages}`,
      megabytes(bytes),
    ];
    const rows = [
      ...ours.map((row) => [`**${row.name}**`, ...cells(row)]),
      ...peers.map((row) => [withVersion(row.name, about), ...cells(row)]),
    ];
    const lazy = views.map(({ name, js }) => `${name} ${kib(js)}`).join(', ');
    return [
      table(['KiB gz, React left out', 'JS', 'CSS', 'packages', 'MB installed'], rows),
      `What a challenge's view adds of its own, KiB gz: ${lazy}.`,
      caption(about),
    ].join('\n\n');
  },

  codecs({ runs, rows, ...about }) {
    const heads = rows.map(({ job, samples }) =>
      samples === 1 ? 'a call, without the network' : `${job}, ${samples} samples in turn`,
    );
    const names = [...new Set(rows.flatMap(({ perSecond }) => Object.keys(perSecond)))];
    return [
      table(
        ['a second', ...heads],
        names.map((name) => [
          withVersion(labelOf(name), about),
          ...rows.map(({ perSecond }) => (perSecond[name] ? spread(perSecond[name], 0) : '')),
        ]),
      ),
      caption(about, `${runs} runs`),
    ].join('\n\n');
  },

  srp({ runs, rows, ...about }) {
    return [
      table(
        ['ms', 'KiB gz', 'Node', 'Chromium', 'Chromium, CPU 4× slower'],
        rows.map(({ name, gzip, node, chromium, chromium4x }) => [
          withVersion(labelOf(name), about),
          kib(gzip),
          ...[node, chromium, chromium4x].map((times) => spread(times, 1)),
        ]),
      ),
      caption(about, `${runs} runs`),
    ].join('\n\n');
  },

  'server-rendering'({ runs, rows, ...about }) {
    return [
      table(
        ['', 'bytes of HTML', 'fields', 'ms, `renderToString`', 'ms, `renderToPipeableStream`'],
        rows.map(({ name, bytes, fields, atOnce, streamed }) => [
          name,
          fixed(bytes, 0),
          `${fields}`,
          spread(atOnce, 3),
          spread(streamed, 3),
        ]),
      ),
      caption(about, `${runs} runs`),
    ].join('\n\n');
  },

  'server-sessions'({ runs, rows, ...about }) {
    return [
      table(
        ['', 'sessions read a second', 'bytes of cookies', 'what a route loads, KiB gz'],
        rows.map(({ name, cookie, gzip, perSecond }) => [
          withVersion(labelOf(name), about),
          spread(perSecond, 0),
          fixed(cookie, 0),
          kib(gzip),
        ]),
      ),
      caption(about, `${runs} runs`),
    ].join('\n\n');
  },

  'first-load'({ runs, rows, ...about }) {
    const conditions = conditionsOf(rows);
    return [
      table(
        ['ms', 'requests', 'KiB gz', ...conditions],
        rows.map((row) => [
          withVersion(labelOf(row.name), about),
          `${row.requests}`,
          kib(row.bytes),
          ...besideFirst(rows, row),
        ]),
      ),
      caption(about, `${runs} loads`),
    ].join('\n\n');
  },

  'second-screen'({ runs, rows, typed, ...about }) {
    const { keysASecond, condition, inTime } = typed;
    return [
      table(
        ['ms', ...conditionsOf(rows)],
        rows.map((row) => [withVersion(labelOf(row.name), about), ...besideFirst(rows, row)]),
      ),
      `With ${keysASecond} keys a second (${condition}) the code of the next screen was there in time in ${inTime} of ${typed.runs} runs.`,
      caption(about, `${runs} sign-ins`),
    ].join('\n\n');
  },

  typing({ runs, rows, ...about }) {
    return [
      table(
        [
          'a key in a field',
          'key → paint, ms',
          'main thread, ms',
          'commits',
          'components rendered',
        ],
        rows.map(({ name, field, ms, work, commits, renders }) => [
          `${withVersion(labelOf(name), about)}, ${field}`,
          spread(ms, 1),
          spread(work, 1),
          `${commits}`,
          `${renders}`,
        ]),
      ),
      caption(about, `${runs} keys`),
    ].join('\n\n');
  },
};

/** @typedef {{ times: Record<string, number[]> }} Timed */

/** @param {readonly Timed[]} rows */
const conditionsOf = ([first]) => Object.keys(first?.times ?? {});

/** A row's times under each condition, and what they are of the first row's. @param {readonly Timed[]} rows @param {Timed} row */
function besideFirst(rows, row) {
  const [first] = rows;
  return conditionsOf(rows).map((condition) => {
    const times = row.times[condition] ?? [];
    const ratio = median(times) / median(first?.times[condition] ?? []);
    return `${spread(times, 0)}${row === first ? '' : `, × ${fixed(ratio, 2)}`}`;
  });
}

/** @param {string} name */
const labelOf = (name) => labels[name] ?? name;

/** The package a row is about, by how its name begins. @type {Record<string, string>} */
const packageOf = {
  'A bare form': 'react-dom',
  'Amplify UI, its': '@aws-amplify/ui-react-core',
  'Amplify UI': '@aws-amplify/ui-react',
  '`<Authenticator>`': '@aws-amplify/ui-react',
  'aws-amplify': 'aws-amplify',
  'AWS SDK': '@aws-sdk/client-cognito-identity-provider',
  '@aws-sdk': '@aws-sdk/client-cognito-identity-provider',
  'amazon-cognito-identity-js': 'amazon-cognito-identity-js',
  'amazon-cognito-passwordless-auth': 'amazon-cognito-passwordless-auth',
  'cognito-srp-helper': 'cognito-srp-helper',
  'iron-session': 'iron-session',
  'next-auth': 'next-auth',
};

/** @param {string} name @param {About} about */
function withVersion(name, { versions }) {
  const [, version] =
    Object.entries(packageOf).find(([beginning]) => name.startsWith(beginning)) ?? [];
  return version ? `${name} ${versions[version]}` : name;
}

/** @param {About} about @param {string} [runs] */
function caption({ date, machine, versions }, runs) {
  const { cores, cpu, memoryGB, system, loadBefore, loadAfter } = machine;
  return [
    ...(runs ? [`Median (range) of ${runs}`] : []),
    `${date}`,
    `${cores} × ${cpu}, ${memoryGB} GB, ${system}, load ${fixed(loadBefore, 2)} before and ${fixed(loadAfter, 2)} after`,
    `Node ${versions['node']}${versions['chromium'] ? `, Chromium ${versions['chromium']}` : ''}.`,
  ].join('; ');
}
