import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { main, type Surroundings } from '../src/main.ts';
import { packageManagerOf } from '../src/package-manager.ts';
import { runBeside, runUntil } from '../src/processes.ts';
import { templates } from '../src/templates.ts';
import { Canceled, canAsk } from '../src/terminal.ts';

const apps = mkdtempSync(join(tmpdir(), 'countersign-apps-'));
beforeAll(() => {
  const script = fileURLToPath(new URL('../scripts/apps.mjs', import.meta.url));
  execFileSync(process.execPath, [script, apps, ...Object.keys(templates)]);
});
afterAll(() => rmSync(apps, { recursive: true }));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'countersign-create-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Runs the command in `cwd`; says what it wrote, ran and started. */
async function create(args: readonly string[], around: Partial<Surroundings> = {}) {
  const said: string[] = [];
  const ran: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await main(args, {
    log: say,
    error: say,
    cwd,
    run: async (command, more, folder) => {
      ran.push([command, ...more, 'in', folder].join(' '));
    },
    start: async (commands, folder) => {
      ran.push(...commands.map((command) => `${command} in ${folder}`));
    },
    apps,
    ...around,
  });
  return { code, text: said.join('\n'), ran };
}

const read = (...path: string[]) => readFileSync(join(cwd, ...path), 'utf8');

describe.each(Object.keys(templates))('--template %s', (template) => {
  test('makes an app, installs it and starts the emulator beside it', async () => {
    const { code, text, ran } = await create(['my-app', '--template', template, '--yes']);
    expect(code, text).toBe(0);
    const folder = join(cwd, 'my-app');
    expect(ran).toEqual([
      `npm install --no-audit --no-fund in ${folder}`,
      `npm run emulator in ${folder}`,
      `npm run dev in ${folder}`,
    ]);
    for (const line of [/ cd my-app$/m, / npx countersign pull --pool \S+ --client \S+$/m])
      expect(text).toMatch(line);
    expect(text).toContain('Sign in as emil with Second-Letter-2');

    const manifest = JSON.parse(read('my-app', 'package.json'));
    expect(manifest).toMatchObject({ name: 'my-app', private: true });
    const { dependencies, devDependencies, scripts } = manifest;
    for (const range of Object.values({ ...dependencies, ...devDependencies }))
      expect(range).toMatch(/^[\^~]?\d+\.\d+/);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['emulator', 'dev', 'build']));
    expect(read('my-app', 'README.md')).toMatch(/^# my-app\n/);
    expect(read('my-app', '.gitignore')).toContain('node_modules\n');
    expect(read('my-app', 'pool.ts')).toContain('http://127.0.0.1:9440');
    for (const left of ['node_modules', '.next', 'dist', 'pnpm-workspace.yaml'])
      expect(existsSync(join(folder, left))).toBe(false);
  });
});

test('an app with a server gets a secret of its own for its cookies', async () => {
  await create(['one', '--template', 'next', '--yes']);
  await create(['two', '--template', 'react-router', '--yes']);
  const secrets = [read('one', '.env.local'), read('two', '.env')].map(
    (text) => /^COOKIE_SECRET=(.+)$/m.exec(text)?.[1],
  );
  expect(new Set(secrets).size).toBe(2);
  for (const secret of secrets) expect(secret).toMatch(/^[\w+/]{43}=$/);
});

test.each([
  ['pnpm/12.21.0 npm/? node/v22', 'pnpm install', 'pnpm run emulator', 'pnpm dlx countersign'],
  ['yarn/4.9.0 npm/? node/v22', 'yarn install', 'yarn run emulator', 'yarn dlx countersign'],
  ['bun/1.3.0 npm/? node/v22', 'bun install', 'bun run emulator', 'bunx countersign'],
  ['other/1.0', 'npm install --no-audit --no-fund', 'npm run emulator', 'npx countersign'],
])('installs with the user’s package manager: %s', async (userAgent, install, run, execute) => {
  const { text, ran } = await create(['a', '-t', 'vite', '-y'], { userAgent });
  expect(ran[0]).toBe(`${install} in ${join(cwd, 'a')}`);
  expect(ran[1]).toBe(`${run} in ${join(cwd, 'a')}`);
  expect(text).toContain(`${execute} pull`);
});

test('pnpm is told about packages that want to run a script', async () => {
  await create(['a', '-t', 'next', '-y'], { userAgent: 'pnpm/12.21.0' });
  expect(read('a', 'pnpm-workspace.yaml')).toContain('sharp: false');
});

test('--no-start starts nothing, and no name at all is my-app with --yes', async () => {
  const { ran } = await create(['--yes', '--no-start']);
  expect(ran).toEqual([`npm install --no-audit --no-fund in ${join(cwd, 'my-app')}`]);
});

test('the current folder takes its name for the app', async () => {
  mkdirSync(join(cwd, 'shop', '.git'), { recursive: true });
  const { code, text } = await create(['.', '-t', 'vite', '-y'], { cwd: join(cwd, 'shop') });
  expect(code, text).toBe(0);
  expect(JSON.parse(read('shop', 'package.json')).name).toBe('shop');
  expect(text).not.toContain('cd ');
});

test.each([
  [['My App', '-t', 'vite', '-y'], 1, /"My App" is no name for an npm package/],
  [['../evil', '-t', 'vite', '-y'], 1, /is no name for an npm package/],
  [['.hidden', '-t', 'vite', '-y'], 1, /is no name for an npm package/],
  [['node_modules', '-t', 'vite', '-y'], 1, /is no name for an npm package/],
  [['a'.repeat(215), '-t', 'vite', '-y'], 1, /is no name for an npm package/],
  [['', '-t', 'vite', '-y'], 1, /"" is no name for an npm package/],
  [['full', '-t', 'vite', '-y'], 1, /full is not empty: it has notes\.txt/],
  [['@me/full', '-t', 'vite', '-y'], 1, /full is not empty/],
  [['file', '-t', 'vite', '-y'], 1, /file is a file/],
  [['a', '-t', 'svelte', '-y'], 2, /no template "svelte".*vite, next, react-router/],
  [['a', '-t', '__proto__', '-y'], 2, /no template "__proto__"/],
  [['a', 'b', '-y'], 2, /Pass one name, not a and b/],
  [['a', '--templat', 'vite'], 2, /--templat/],
  [['a'], 1, /Which template\? Pass --template/],
  [['-t', 'vite'], 1, /Which name\? Pass it/],
])('%j leaves everything as it is: exit code %i', async (args, code, message) => {
  mkdirSync(join(cwd, 'full'));
  writeFileSync(join(cwd, 'full', 'notes.txt'), 'mine');
  writeFileSync(join(cwd, 'file'), 'mine');
  const done = await create(args);
  expect(done).toMatchObject({ code, ran: [] });
  expect(done.text).toMatch(message);
  expect(readdirSync(cwd).sort()).toEqual(['file', 'full']);
  expect(readdirSync(join(cwd, 'full'))).toEqual(['notes.txt']);
});

describe('an installation that fails', () => {
  const refused: Surroundings['run'] = async () => {
    throw new Error('npm install ended with 1.\nnpm error ENOTFOUND');
  };

  test('leaves nothing behind, and says what the package manager said', async () => {
    const { code, text, ran } = await create(['my-app', '-t', 'next', '-y'], { run: refused });
    expect({ code, ran }).toEqual({ code: 1, ran: [] });
    expect(text).toContain('npm error ENOTFOUND');
    expect(text).toContain('Nothing was left');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('leaves an empty folder and its history as they were', async () => {
    mkdirSync(join(cwd, 'my-app', '.git'), { recursive: true });
    await create(['my-app', '-t', 'next', '-y'], { run: refused });
    expect(readdirSync(join(cwd, 'my-app'))).toEqual(['.git']);
  });
});

describe('at a terminal', () => {
  const terminal = (answers: { name: string; template: string; start: boolean }) => {
    const asked: string[] = [];
    return {
      asked,
      terminal: {
        ask: async (
          message: string,
          _example: string,
          wrong: (typed: string) => string | undefined,
        ) => {
          asked.push(message, wrong('No Name') ?? '');
          return answers.name;
        },
        choose: async (message: string, choices: readonly { value: string }[]) => {
          asked.push(message, choices.map(({ value }) => value).join());
          return answers.template;
        },
        confirm: async (message: string) => {
          asked.push(message);
          return answers.start;
        },
      },
    };
  };

  test('what is missing is asked', async () => {
    const { asked, terminal: it } = terminal({ name: 'b', template: 'next', start: false });
    const { code, ran } = await create([], { terminal: it });
    expect(code).toBe(0);
    expect(asked).toEqual([
      'What is the app called?',
      expect.stringContaining('"No Name" is no name'),
      'Which framework?',
      'vite,next,react-router',
      'Start both now?',
    ]);
    expect(ran).toEqual([`npm install --no-audit --no-fund in ${join(cwd, 'b')}`]);
    expect(
      existsSync(join(cwd, 'b', 'next.config.ts')) || existsSync(join(cwd, 'b', 'proxy.ts')),
    ).toBe(true);
  });

  test('nothing is asked with --yes', async () => {
    const { asked, terminal: it } = terminal({ name: 'b', template: 'next', start: false });
    const { ran } = await create(['c', '--yes'], { terminal: it });
    expect(asked).toEqual([]);
    expect(ran).toHaveLength(3);
  });

  test('Escape makes nothing', async () => {
    const { terminal: it } = terminal({ name: 'b', template: 'next', start: false });
    const choose = async () => {
      throw new Canceled('Nothing was made.');
    };
    const { code, text } = await create(['b'], { terminal: { ...it, choose } });
    expect({ code, text }).toEqual({ code: 130, text: 'Nothing was made.' });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('--help says how to use it', async () => {
  expect(await create(['--help'])).toMatchObject({
    code: 0,
    text: expect.stringContaining('--template'),
  });
});

test('a command says its last lines when it fails, and ends when it is aborted', async () => {
  const run = runUntil(new AbortController().signal);
  const node = process.execPath;
  await expect(
    run(node, ['--eval', 'console.error("no network"); process.exit(3)'], cwd),
  ).rejects.toThrow(/ended with 3\.\nno network$/);
  await expect(run('no-such-command', [], cwd)).rejects.toThrow(/no-such-command failed/);
  const ended = new AbortController();
  const running = runUntil(ended.signal)(node, ['--eval', 'setTimeout(() => {}, 60_000)'], cwd);
  ended.abort();
  await expect(running).rejects.toThrow(/abort/);
});

test('commands side by side end together', async () => {
  const long = `long-${basename(cwd)}.mjs`;
  writeFileSync(join(cwd, 'short.mjs'), 'setTimeout(() => {}, 100);');
  writeFileSync(join(cwd, long), 'setInterval(() => {}, 1000);');
  const { signal } = new AbortController();
  const ended = runBeside(
    [`${process.execPath} short.mjs`, `${process.execPath} ${long}`],
    cwd,
    signal,
  );
  expect(processes()).toContain(long);
  await ended;
  expect(processes()).not.toContain(long);
});

const processes = () => spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout;

test('npm is the package manager where none says its name', () => {
  expect(packageManagerOf().name).toBe('npm');
  expect(packageManagerOf('constructor/1').name).toBe('npm');
});

test.each([
  [true, true, undefined, true],
  [true, true, 'false', true],
  [true, true, 'true', false],
  [true, true, '1', false],
  [false, true, undefined, false],
  [true, false, undefined, false],
])('input at a terminal: %s, output: %s, CI=%s; asks: %s', (input, output, CI, asks) => {
  const streams = { stdin: { isTTY: input }, stdout: { isTTY: output }, env: { CI } };
  expect(canAsk(streams)).toBe(asks);
});
