/**
 * `pnpm demo`: the emulator with its seeded users and the demo in front of it, until Ctrl-C.
 * `PORT` and `EMULATOR_PORT` choose where they listen; both on loopback only. With
 * `COGNITO_USER_POOL_ID` set, the demo alone, in front of that pool at AWS.
 */
import { readFile } from 'node:fs/promises';
import { startDemo, startEmulator } from './running/demo-servers.mjs';
import { portFrom } from './running/ports.mjs';
import { holdIfStopping, run, stopAll, stopAllOnSignals } from './running/processes.mjs';
import { bin, root } from './workspace.mjs';

stopAllOnSignals(0);
try {
  await main();
} catch (error) {
  await holdIfStopping();
  await stopAll();
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

async function main() {
  if (process.env['COGNITO_USER_POOL_ID']) return runBefore(process.env['COGNITO_USER_POOL_ID']);
  const [port, emulatorPort] = await choosePorts();
  await build();
  const emulator = await startEmulator(emulatorPort, port);
  const demo = await startDemo(port, emulator.url);
  console.log(await welcome(demo.url, emulator.url));

  const ended = await Promise.race([emulator.ended, demo.ended]);
  throw new Error(`${ended} ended by itself, so the demo stopped.`);
}

/** @param {string} userPoolId at AWS */
async function runBefore(userPoolId) {
  if (!process.env['COGNITO_CLIENT_ID']) {
    throw new Error('COGNITO_USER_POOL_ID is set and COGNITO_CLIENT_ID is not: set both.');
  }
  const port = await portFrom('PORT', 3000);
  await build();
  const demo = await startDemo(port);
  console.log(`
Countersign's demo    ${demo.url}
User pool             ${userPoolId}, for real

Ctrl-C stops it.`);
  throw new Error(`${await demo.ended} ended by itself.`);
}

async function choosePorts() {
  const [asked, askedOfEmulator] = [process.env['PORT'], process.env['EMULATOR_PORT']];
  if ((asked || '3000') === (askedOfEmulator || '9440')) {
    throw new Error(
      `PORT and EMULATOR_PORT are both ${asked || 3000}: give them two different ones.`,
    );
  }
  return /** @type {const} */ ([
    await portFrom('PORT', 3000),
    await portFrom('EMULATOR_PORT', 9440),
  ]);
}

async function build() {
  const tasks = ['run', 'build', '--filter=@countersign/demo', '--filter=@countersign/emulator'];
  const { code } = await run(bin('turbo'), [...tasks, '--output-logs=errors-only'], {
    shown: true,
  });
  if (code !== 0) throw new Error('The build failed; what it says is above.');
}

/** @param {string} demo @param {string} emulator */
async function welcome(demo, emulator) {
  /** @type {{ pools: { users: { username: string, password?: string, temporaryPassword?: string, totpSecret?: string, shows: string }[] }[] }} */
  const seed = JSON.parse(await readFile(`${root}apps/demo/seed.json`, 'utf8'));
  const users = seed.pools.flatMap((pool) => pool.users);
  const rows = users.map((user) => [
    user.username,
    user.password ?? user.temporaryPassword ?? '(none)',
    user.totpSecret ? `${user.shows} Its key: ${user.totpSecret}` : user.shows,
  ]);
  return `
Countersign's demo    ${demo}
Codes that were sent  ${demo}/inbox
Emulated Cognito      ${emulator}

${table([['User', 'Password', 'Shows'], ...rows])}

Ctrl-C stops it.`;
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
