/** Runs one benchmark and writes what it measured, and on what, into a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';

const [name, file, ...options] = process.argv.slice(2);
const { measure } = await import(`./${name}/run.mjs`);
const [before] = loadavg();
const started = performance.now();
const { chromium, ...measured } = await measure({ quick: options.includes('--quick') });
const { dependencies } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'),
);
const result = {
  benchmark: name,
  date: new Date().toISOString().slice(0, 10),
  seconds: Math.round((performance.now() - started) / 1000),
  machine: {
    cores: cpus().length,
    cpu: cpus()[0].model,
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${type()} ${arch()}`,
    // The load in the minute before, and in the last minute of the benchmark, which adds to it.
    loadBefore: round(before),
    loadAfter: round(loadavg()[0]),
  },
  versions: { node: process.versions.node, ...(chromium && { chromium }), ...dependencies },
  ...measured,
};
// A microsecond is more than any clock here can tell.
writeFileSync(
  file,
  JSON.stringify(result, (_, value) => (typeof value === 'number' ? round(value) : value)),
);

function round(value) {
  return Math.round(value * 1000) / 1000;
}
