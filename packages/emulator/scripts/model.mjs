// Writes src/validation/model.ts: what the service's own model says of each member of each input.
// No package on npm has the lengths and patterns. Python's botocore does, in a file of its wheel:
//   pip download botocore --no-deps && unzip botocore-*.whl 'botocore/data/cognito-idp/*'
// Usage: pnpm model <version of botocore> <path to service-2.json.gz>
// test/model.test.ts compares the table with the installed AWS SDK, and says when to run this.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { addedInputs, addedMembers, addedShapes } from './model-additions.mjs';

const [version, path] = process.argv.slice(2);
if (!version || !path) throw new Error('Give the version of botocore and the path of its model.');
const { operations, shapes } = JSON.parse(gunzipSync(readFileSync(path)).toString());

/** Adds entries that the target must not have yet. */
function add(target, added, what) {
  for (const [name, value] of Object.entries(added)) {
    if (Object.hasOwn(target, name)) throw new Error(`The model has ${what}${name} by now.`);
    target[name] = value;
  }
}

const byName = ([a], [b]) => (a < b ? -1 : 1);

/** A shape of botocore in the form of src/validation/shape.ts. */
function reduced({ type, document, min, max, pattern, enum: values, sensitive, ...shape }) {
  return {
    type: document ? 'document' : type,
    // Every text and every list is at least 0 long.
    ...(min !== undefined && (min > 0 || type === 'integer') && { min }),
    ...(max !== undefined && { max }),
    ...(pattern !== undefined && { pattern }),
    ...(values && { enum: values }),
    ...(sensitive && { sensitive }),
    ...(shape.key && { key: shape.key.shape }),
    ...(shape.member && { of: shape.member.shape }),
    ...(shape.value && { of: shape.value.shape }),
    ...(type === 'structure' &&
      !document && {
        members: Object.fromEntries(
          Object.entries(shape.members)
            .map(([name, member]) => [name, member.shape])
            .sort(byName),
        ),
        required: shape.required ?? [],
      }),
  };
}

const inputs = Object.fromEntries(
  Object.entries(operations).map(([name, { input }]) => [name, input.shape]),
);
const all = Object.fromEntries(
  Object.entries(shapes).map(([name, shape]) => [name, reduced(shape)]),
);
add(inputs, addedInputs, '');
add(all, addedShapes, '');
for (const [name, members] of Object.entries(addedMembers))
  add(all[name].members, members, `${name}.`);

const reached = new Set();
function reach(name) {
  if (reached.has(name)) return;
  reached.add(name);
  if (!all[name]) throw new Error(`There is no shape ${name}.`);
  const { key, of, members = {} } = all[name];
  for (const next of [key, of, ...Object.values(members)]) if (next) reach(next);
}
Object.values(inputs).forEach(reach);

const sorted = (record) => JSON.stringify(Object.fromEntries(Object.entries(record).sort(byName)));

const file = fileURLToPath(new URL('../src/validation/model.ts', import.meta.url));
writeFileSync(
  file,
  `/**
 * Made by scripts/model.mjs from the service's model in botocore ${version} (Apache-2.0) and
 * scripts/model-additions.mjs. Do not edit: corrections.ts is for what the service does otherwise.
 */
import type { Shape } from './shape.ts';

/** The input shape of each operation. */
export const modelInputs: Readonly<Record<string, string>> = ${sorted(inputs)};

export const modelShapes: Readonly<Record<string, Shape>> = ${sorted(Object.fromEntries([...reached].map((name) => [name, all[name]])))};
`,
);
spawnSync('npx', ['biome', 'format', '--write', file], { stdio: 'inherit' });
