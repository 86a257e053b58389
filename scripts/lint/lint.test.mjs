import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lint-'));
const walls = 'scripts/lint/walls.grit';
for (const file of ['biome.json', walls]) cpSync(join(root, file), join(folder, file));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Lints files with the project's own rules, in a folder of their own.
 * @param {Record<string, string>} files content by path
 */
function lint(files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', ...Object.keys(files)],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

const emulator = 'packages/emulator/src/planted.ts';
const onlyWireTypes = 'The emulator imports only the Wire… types from core.';
const noOtherPackage = 'The emulator imports no other package than @countersign/core';

test.each([
  ["export { decodeChallenge } from '@countersign/core';", onlyWireTypes],
  ["import { decodeChallenge } from '@countersign/core';\ndecodeChallenge({});", onlyWireTypes],
  ["import * as core from '@countersign/core';\ncore.decodeChallenge({});", onlyWireTypes],
  ["export const core = import('@countersign/core');", onlyWireTypes],
  ["import '@countersign/core';", onlyWireTypes],
  ["export * from '@countersign/core';", onlyWireTypes],
  ["export { createSignIn } from '@countersign/core/flow';", noOtherPackage],
  ["export * from '@countersign/server';", noOtherPackage],
  ["export { modPow } from '../../core/src/srp/mod-pow.ts';", noOtherPackage],
])('in the emulator, %j fails by name', (content, message) => {
  const { status, output } = lint({ [emulator]: content });
  expect(output).toContain(`${emulator}:1:`);
  expect(output).toContain('lint/style/noRestrictedImports');
  expect(output).toContain(message);
  expect(status).toBe(1);
});

test('the emulator may import a wire type from core', () => {
  const content = "export type { WireChallengeName } from '@countersign/core';\n";
  expect(lint({ [emulator]: content })).toMatchObject({ status: 0 });
});

const withoutCircles = ['cli', 'core', 'emulator', 'react', 'server'];

test.each(
  withoutCircles.flatMap((name) => [
    [name, 'values', 'import', 'export const a = () => b;', 'export const b = () => a;'],
    [name, 'types', 'import type', 'export type a = [b?];', 'export type b = [a?];'],
  ]),
)('in %s, a circle of %s fails and both files are named', (name, _, keyword, a, b) => {
  const one = `packages/${name}/src/one.ts`;
  const two = `packages/${name}/src/two.ts`;
  const { status, output } = lint({
    [one]: `${keyword} { b } from './two.ts';\n${a}\n`,
    [two]: `${keyword} { a } from './one.ts';\n${b}\n`,
  });
  expect(output).toContain(`${one}:1:`);
  expect(output).toContain(`${two}:1:`);
  expect(output).toContain('lint/suspicious/noImportCycles');
  expect(status).toBe(1);
});

const belowAll = 'What every layer of core stands on imports no layer.';
const belowOperations = 'core/operations is below every other layer of core.';
const belowChallenges = 'core/response and core/failure are below challenges, transport and flow.';
const noRegistry = 'The registry knows every challenge: only transport, flow';
const onlyWire = 'core/challenges imports no SRP, transport or flow.';
const noOtherChallenge = 'A challenge imports no other challenge. Move';
const alone = 'core/srp stands alone.';
const belowFlow = 'core/transport is below the flow.';
const belowSession = 'it is below core/session and core/account.';
const belowAccount = 'core/session is below core/step-up, core/account and core/federation.';
const besides = 'core/step-up, core/account and core/federation stand side by side.';
const noScreen = 'Parts and hooks know no challenge and no screen.';
const noViews = 'The registry knows every challenge: views, parts and hooks never import it.';
const noSurroundings = 'A view knows no screen around it';
const noOtherView = 'A challenge imports no other challenge. Share parts and hooks.';
const belowScreens = 'react/session is below every screen.';
const firstLoad = 'The first load holds nothing of sign-up, step-up, account and federation.';
const withoutSession = 'react/sign-up is for people without a session';
const belowReactAccount = 'react/step-up is below react/account.';
const onlySignIn = "react/federation imports no other screen than the sign-in's.";
const withSession = 'react/account is for people with a session';
const onlyCore = 'react uses core, and runs in any page and on any server.';
const belowOAuth = "The emulator's operations stand below its OAuth endpoints.";
const belowServerSession = 'server/http is below session, relay and federation.';
const belowRelay = 'server/session is below relay and federation.';
const belowFederation = 'server/relay is below federation.';
const coreAlone = 'core uses no other package, and runs in any page';
const serverOnlyCore = 'Of our packages, server uses core alone.';
const cliOnlyCore = 'Of our packages, the command uses core alone.';
const alsoInAPage = 'The emulator also runs in a page: only its node/ uses Node.';
const bySubpath = 'A package imports another by its public subpaths.';
const asACustomer = 'An app imports public subpaths, as a customer would.';

/** An import that breaks a wall: in which file, of what, and the reason that lint gives. */
const planted = /** @type {const} */ ([
  ['packages/core/src/wire.ts', './challenges/codec.ts', belowAll],
  ['packages/core/src/challenge-error.ts', './response/service-error.ts', belowAll],
  ['packages/core/src/operations/operations.ts', '../transport/transport.ts', belowOperations],
  ['packages/core/src/operations/operations.ts', '../response/value.ts', belowOperations],
  ['packages/core/src/response/value.ts', '../challenges/codec.ts', belowChallenges],
  ['packages/core/src/response/xml/parse-xml.ts', '../../flow/flow.ts', belowChallenges],
  ['packages/core/src/failure/failure.ts', '../flow/flow.ts', belowChallenges],
  ['packages/core/src/challenges/codec.ts', '../registry.ts', noRegistry],
  ['packages/core/src/response/value.ts', '../decode-challenge.ts', noRegistry],
  ['packages/core/src/challenges/sms-mfa/sms-mfa.ts', '../../flow/flow.ts', onlyWire],
  ['packages/core/src/challenges/codec.ts', '../srp/index.ts', onlyWire],
  ['packages/core/src/challenges/sms-mfa/sms-mfa.ts', '../sms-otp/sms-otp.ts', noOtherChallenge],
  ['packages/core/src/srp/pad.ts', '../challenges/parameters.ts', alone],
  ['packages/core/src/srp/pad.ts', '../flow/flow.ts', alone],
  ['packages/core/src/transport/post.ts', '../flow/flow.ts', belowFlow],
  ['packages/core/src/transport/post.ts', '../session/session.ts', belowFlow],
  ['packages/core/src/flow/flow.ts', '../session/session.ts', belowSession],
  ['packages/core/src/flow/flow.ts', '../account/account.ts', belowSession],
  ['packages/core/src/session/session.ts', '../account/account.ts', belowAccount],
  ['packages/core/src/session/keep/cookie.ts', '../../federation/callback.ts', belowAccount],
  ['packages/core/src/pool/pool.ts', '../flow/flow.ts', 'core/pool is configuration'],
  ['packages/core/src/pool/pool.ts', '../step-up/level.ts', 'core/pool is configuration'],
  ['packages/core/src/session/session.ts', '../step-up/level.ts', belowAccount],
  ['packages/core/src/flow/flow.ts', '../step-up/level.ts', belowSession],
  ['packages/core/src/step-up/level.ts', '../account/account.ts', besides],
  ['packages/core/src/account/account.ts', '../step-up/level.ts', besides],
  ['packages/core/src/federation/callback.ts', '../step-up/level.ts', besides],
  ['packages/core/src/account/account.ts', '../federation/callback.ts', besides],
  ['packages/core/src/federation/callback.ts', '../account/account.ts', besides],
  ['packages/react/src/parts/form.tsx', '../challenges/sms-mfa/index.ts', noScreen],
  ['packages/react/src/hooks/use-code.ts', '../challenges/sms-mfa/use-sms-mfa.ts', noScreen],
  ['packages/react/src/hooks/use-code.ts', '../sign-in/screen.tsx', noScreen],
  ['packages/react/src/parts/form.tsx', '../registry.ts', noViews],
  ['packages/react/src/challenges/sms-mfa/sms-mfa.tsx', '../../registry.ts', noViews],
  ['packages/react/src/challenges/sms-mfa/sms-mfa.tsx', '../../english.ts', noViews],
  ['packages/react/src/challenges/sms-mfa/sms-mfa.tsx', '../../sign-in/screen.tsx', noSurroundings],
  [
    'packages/react/src/challenges/sms-mfa/sms-mfa.tsx',
    '../../session/provider.tsx',
    noSurroundings,
  ],
  ['packages/react/src/challenges/sms-mfa/sms-mfa.tsx', '../sms-otp/index.ts', noOtherView],
  [
    'packages/react/src/challenges/sms-mfa/sms-mfa.tsx',
    '../../challenges/sms-otp/index.ts',
    noOtherView,
  ],
  ['packages/react/src/session/provider.tsx', '../sign-in/sign-in.tsx', belowScreens],
  ['packages/react/src/sign-in/sign-in.tsx', '../account/account.tsx', firstLoad],
  ['packages/react/src/sign-in/screens/failed.tsx', '../../step-up/step-up.tsx', firstLoad],
  ['packages/react/src/sign-up/sign-up.tsx', '../account/account.tsx', withoutSession],
  ['packages/react/src/step-up/step-up.tsx', '../account/account.tsx', belowReactAccount],
  ['packages/react/src/federation/callback.tsx', '../account/account.tsx', onlySignIn],
  ['packages/react/src/account/account.tsx', '../sign-in/sign-in.tsx', withSession],
  ['packages/react/src/view.tsx', '@countersign/emulator', onlyCore],
  ['packages/react/src/view.tsx', 'node:fs', onlyCore],
  ['packages/emulator/src/operations/call.ts', '../oauth/call.ts', belowOAuth],
  ['packages/emulator/src/providers/sign-in.ts', '../oauth/errors.ts', belowOAuth],
  ['packages/emulator/src/replicas/active.ts', '../oauth/errors.ts', belowOAuth],
  ['packages/server/src/http/cookies.ts', '../session/session.ts', belowServerSession],
  ['packages/server/src/http/cookies.ts', '../relay/relay.ts', belowServerSession],
  ['packages/server/src/session/renew.ts', '../relay/relay.ts', belowRelay],
  ['packages/server/src/session/renew.ts', '../federation/attempts.ts', belowRelay],
  ['packages/server/src/relay/relay.ts', '../federation/attempts.ts', belowFederation],
  ['packages/core/src/flow/flow.ts', '@countersign/emulator', coreAlone],
  ['packages/core/src/wire.ts', 'node:fs', coreAlone],
  ['packages/core/src/wire.ts', 'react', coreAlone],
  ['packages/server/src/pools.ts', '@countersign/emulator', serverOnlyCore],
  ['packages/server/src/relay/relay.ts', '@countersign/react', serverOnlyCore],
  ['packages/cli/src/pull.ts', '@countersign/server', cliOnlyCore],
  ['packages/emulator/src/tokens/keys.ts', 'node:crypto', alsoInAPage],
  ['packages/emulator/src/emulator.ts', 'node:fs', alsoInAPage],
  ['packages/react/src/view.tsx', '../../core/src/registry.ts', bySubpath],
  ['packages/server/src/relay.ts', '../../core/src/registry.ts', bySubpath],
  ['apps/demo/app/page.tsx', '../../../packages/react/src/view.tsx', asACustomer],
  ['examples/plain/main.tsx', '../../packages/react/src/view.tsx', asACustomer],
]);

/** The ways to import, a line each: a wall holds against all. @param {string} from */
const ways = (from) => [
  `import { a } from '${from}';`,
  `import type { B } from '${from}';`,
  `export type { C } from '${from}';`,
  `export * from '${from}';`,
  `import '${from}';`,
  `export const d = () => import('${from}');`,
  `export type E = import('${from}').E;`,
];

/** Lints all planted imports in one run, each below a folder of its own, as several break a wall in one file. */
const plantedOutput = lint(
  Object.fromEntries(planted.map(([file, from], at) => [`${at}/${file}`, ways(from).join('\n')])),
).output.split(/^(?=\d+\/\S+:\d+:)/m);

test.each(planted.map((one, at) => /** @type {const} */ ([...one, at])))(
  '%s may not import %s, in any way',
  (file, from, why, at) => {
    const found = plantedOutput.filter((message) => message.startsWith(`${at}/${file}:`));
    const lines = found.filter((message) => message.includes(why)).map((one) => one.split(':')[1]);
    expect(lines.sort()).toEqual(ways(from).map((_, line) => `${line + 1}`));
  },
);

test('each wall has an import that breaks it', () => {
  const whys = [...readFileSync(join(root, walls), 'utf8').matchAll(/\$why = "(.+)"/g)];
  const unproved = whys.filter(([, why]) => !planted.some((one) => why?.includes(one[2])));
  expect(unproved.map(([, why]) => why)).toEqual([]);
});

test.each([
  ['packages/core/src/flow/flow.ts', '../transport/transport.ts'],
  ['packages/core/src/account/account.ts', '../session/session.ts'],
  ['packages/core/src/challenges/sms-mfa/sms-mfa.ts', '../codec.ts'],
  ['packages/core/src/challenges/sms-mfa/sms-mfa.ts', '../../wire.ts'],
  ['packages/core/src/challenges/sms-mfa/sms-mfa.test.ts', '../../registry.ts'],
  ['packages/react/src/challenges/sms-mfa/sms-mfa.tsx', '../../parts/form.tsx'],
  ['packages/react/src/challenges/mfa-setup/qr-code.tsx', './qr-path.ts'],
  ['packages/react/src/account/account.tsx', '../step-up/step-up.tsx'],
  ['packages/react/src/registry.ts', './challenges/sms-mfa/index.ts'],
  ['packages/server/src/federation/attempts.ts', '../relay/relay.ts'],
  ['packages/server/src/relay/relay.ts', '../session/session.ts'],
  ['packages/emulator/src/node/seed-file.ts', 'node:fs'],
  ['packages/react/src/view.test.tsx', '@countersign/emulator'],
])('%s may import %s', (file, from) => {
  expect(lint({ [file]: `export * from '${from}';\n` }).output).not.toContain(' plugin ');
});
