import { run as runToEnd } from '../scripts/running/processes.mjs';

/**
 * Runs a command whose output only matters when it fails, and returns that output.
 *
 * @throws {Error} with the last lines: tools say what failed at the end.
 */
export async function run(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const { code, output, errors } = await runToEnd(command, args, { cwd, env });
  if (code === 0) return output;
  const lines = `${output}${errors}`.trim().split('\n').slice(-40).join('\n');
  throw new Error(`\`${[command, ...args].join(' ')}\` in ${cwd} ended with ${code}:\n${lines}`);
}
