/**
 * Weighs what an app loads and what it installs, ours beside the peers', with the code that holds
 * ours to their budgets in the tests. Bytes; gzip's where something is loaded.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { limitOfView, loads, viewsEntry } from '../../scripts/bundles/budgets.mjs';
import { bundle, eager, weightOf } from '../../scripts/bundles/bundle.mjs';
import { ownLines } from '../../scripts/bundles/figures.mjs';
import { weighLoads, weighViews } from '../../scripts/bundles/weigh.mjs';
import { bin, root, toolEnvironment } from '../../scripts/workspace.mjs';
import { installed, weighFolder } from './installed.mjs';
import { peers } from './peers.mjs';

const ofCore = ['The flow without React', 'decodeChallenge and encodeAnswer', 'SRP alone'];
const styles = '@countersign/react/styles.css';

export async function measure() {
  build();
  const { rows } = await weighLoads(loads);
  const views = await weighViews(viewsEntry, limitOfView);
  const gzip = new Map(rows.map(({ name, size }) => [name, size.gzip]));
  gzip.set(styles, (await weigh(`import '${styles}';`, root)).css);
  const lines = {
    ...ownLines,
    'decodeChallenge and encodeAnswer': ['decodeChallenge and encodeAnswer, all 17 challenges'],
    'SRP alone': ['SRP alone, for a password'],
  };
  const [core, react] = ['@countersign/core', '@countersign/react'].map((name) =>
    installed([name], join(root, 'apps/demo'), weighPublished),
  );
  return {
    ours: Object.entries(lines).map(([name, [js, css]]) => ({
      name,
      js: gzip.get(js),
      ...(css && { css: gzip.get(css) }),
      ...(ofCore.includes(name) ? core : react),
    })),
    views: views.rows.map(({ name, size }) => ({ name, js: size.gzip })),
    peers: await Promise.all(
      peers.map(async ({ name, packages, code }) => ({
        name,
        ...(await weigh(code, join(root, 'benchmarks'))),
        ...installed(packages, join(root, 'benchmarks')),
      })),
    ),
  };
}

/** What loads at once, as `weighLoads` has it for ours. */
async function weigh(code, from) {
  const made = await bundle(code, { from });
  const paths = [...eager(made, made.entry)];
  const [css, js] = [true, false].map((styles) => {
    const files = paths.filter((path) => path.endsWith('.css') === styles);
    return weightOf(files.map((path) => made.files.get(path))).gzip;
  });
  return { js, ...(css > 0 && { css }) };
}

/** Ours as they are published, so not what stands in their folders. */
function weighPublished(folder) {
  if (!folder.startsWith(join(root, 'packages'))) return weighFolder(folder);
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(packed)[0].unpackedSize;
}

function build() {
  const { status } = spawnSync(
    bin('turbo'),
    ['run', 'build', '--filter=@countersign/react', '--output-logs=errors-only'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: toolEnvironment() },
  );
  if (status !== 0) throw new Error('The packages could not be built.');
}
