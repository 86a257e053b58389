/** One picture of the figures that need no explanation, readable in light and dark. */
import { fixed, median } from './samples.mjs';

/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {{ label: string, value: number, kind: 'ours' | 'floor' | 'peer' }} Bar */
/** @typedef {{ title: string, digits: number, groups: { label?: string, bars: Bar[] }[] }} Panel */

const width = 900;
const gap = 36;
const column = (width - 3 * gap) / 2;
const labels = 190;
const row = 22;
const head = 34;

/** An SVG. @param {Results} results */
export function chart(results) {
  const columns = [
    [weightOf(results), srpOf(results)],
    [firstLoadOf(results), typingOf(results)],
  ];
  const heights = columns.map((panels) =>
    panels.reduce((sum, panel) => sum + heightOf(panel) + gap, gap),
  );
  const height = Math.max(...heights);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Countersign beside its peers: shorter is better. README.md has every figure.</title>
<style>
svg { color-scheme: light dark; font: 13px system-ui, sans-serif; }
.page { fill: #ffffff; } text { fill: #1f2328; } .group, .value { fill: #59636e; }
.title { font-weight: 600; font-size: 14px; } .value { font-variant-numeric: tabular-nums; }
.ours { fill: #0b6bcb; } .floor { fill: #8c959f; } .peer { fill: #c9d1d9; }
text.ours { fill: #0b5cad; font-weight: 600; }
@media (prefers-color-scheme: dark) {
.page { fill: #0d1117; } text { fill: #e6edf3; } .group, .value { fill: #9198a1; }
.ours { fill: #58a6ff; } .floor { fill: #6e7681; } .peer { fill: #3d444d; }
text.ours { fill: #79c0ff; }
}
</style>
<rect class="page" width="${width}" height="${height}" rx="8"/>
${columns.map((panels, at) => stacked(panels, gap + at * (gap + column))).join('\n')}
</svg>
`;
}

/** @param {readonly Panel[]} panels @param {number} left */
function stacked(panels, left) {
  let top = gap;
  return panels
    .map((panel) => {
      const at = top;
      top += heightOf(panel) + gap;
      return drawn(panel, left, at);
    })
    .join('\n');
}

/** @param {Panel} panel @param {number} left @param {number} top */
function drawn({ title, digits, groups }, left, top) {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const room = column - labels - 52;
  let y = top + head;
  const parts = [`<text class="title" x="${left}" y="${top + 14}">${escaped(title)}</text>`];
  for (const { label, bars } of groups) {
    if (label !== undefined) {
      parts.push(`<text class="group" x="${left}" y="${y + 14}">${escaped(label)}</text>`);
      y += row;
    }
    for (const { label, value, kind } of bars) {
      const length = Math.max(1, (value / most) * room);
      const x = left + labels;
      parts.push(
        `<text${kind === 'ours' ? ' class="ours"' : ''} x="${x - 8}" y="${y + 14}" text-anchor="end">${escaped(label)}</text>`,
        `<rect class="${kind}" x="${x}" y="${y + 3}" width="${length.toFixed(1)}" height="14" rx="2"/>`,
        `<text class="value" x="${(x + length + 6).toFixed(1)}" y="${y + 14}">${fixed(value, digits)}</text>`,
      );
      y += row;
    }
  }
  return parts.join('\n');
}

/** @param {Panel} panel */
function heightOf({ groups }) {
  const rows = groups.flatMap(({ label, bars }) => (label === undefined ? bars : [label, ...bars]));
  return head + rows.length * row;
}

/** @param {Results} results @returns {Panel} */
function weightOf({ sizes: { ours, peers } }) {
  const shown = /^`<SignIn>`|^Everything|^One code/;
  const bars = [
    ...ours.filter(({ name }) => shown.test(name)).map((row) => ({ ...row, kind: 'ours' })),
    ...peers.map((row) => ({ ...row, kind: 'peer' })),
  ].map(({ name, js, kind }) => ({
    label: shortened(name),
    value: js / 1024,
    kind: /** @type {Bar['kind']} */ (kind),
  }));
  const title = 'JavaScript, KiB gzipped, React left out';
  return { title, digits: 1, groups: [{ bars: byValue(bars) }] };
}

/** @param {Results} results @returns {Panel} */
function firstLoadOf({ 'first-load': { rows } }) {
  const conditions = Object.keys(rows[0]?.times ?? {});
  return {
    title: 'Navigation → usable sign-in form, ms',
    digits: 0,
    groups: conditions.map((label) => ({
      label,
      bars: rows.map(({ name, times }) => bar(name, times[label] ?? [])),
    })),
  };
}

/** @param {Results} results @returns {Panel} */
function srpOf({ srp: { rows } }) {
  const bars = rows.map(({ name, chromium4x }) => bar(name, chromium4x));
  return {
    title: 'SRP in Chromium, CPU 4× slower, ms',
    digits: 0,
    groups: [{ bars: byValue(bars) }],
  };
}

/** @param {Results} results @returns {Panel} */
function typingOf({ typing: { rows } }) {
  const fields = [...new Set(rows.map(({ field }) => field))];
  return {
    title: 'Key → paint, CPU 4× slower, ms',
    digits: 0,
    groups: fields.map((label) => ({
      label: `in a field for a ${label}`,
      bars: rows.filter(({ field }) => field === label).map(({ name, ms }) => bar(name, ms)),
    })),
  };
}

/** @param {string} name @param {readonly number[]} samples @returns {Bar} */
function bar(name, samples) {
  const value = median(samples);
  if (name === 'countersign') return { label: 'Countersign', value, kind: 'ours' };
  if (name === 'bare-form') return { label: 'a bare form in React', value, kind: 'floor' };
  const label = name === 'authenticator' ? '<Authenticator>' : shortened(name);
  return { label, value, kind: 'peer' };
}

/** @param {string} name */
function shortened(name) {
  return name
    .replace(/, `.*/, '')
    .replace('amazon-cognito-passwordless', 'passwordless')
    .replace(' before the first answer', ', first screen')
    .replaceAll('`', '');
}

/** @param {readonly Bar[]} bars */
const byValue = (bars) => bars.toSorted((a, b) => a.value - b.value);

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
