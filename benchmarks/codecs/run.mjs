/**
 * How many challenges are read, how many answers written and how many whole calls made a second,
 * without a network, in Node.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { roundsPerSecond } from '../rounds.mjs';

export async function measure({ quick }) {
  const runs = quick ? 5 : 30;
  const { jobs } = await load();
  const rows = [];
  for (const [job, { samples, candidates }] of Object.entries(jobs)) {
    const perSecond = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
    // In turn, so that whatever else the machine does meets all of them; two rounds warm up.
    for (let run = -2; run < runs; run += 1) {
      for (const [name, work] of Object.entries(candidates)) {
        const rounds = await roundsPerSecond(work);
        if (run >= 0) perSecond[name].push(Math.round(rounds * samples));
      }
    }
    rows.push({ job, samples, perSecond });
  }
  return { runs, rows };
}

/** As a browser gets it, so that the AWS SDK calls `fetch` as ours does. */
async function load() {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'jobs.mjs')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
}
