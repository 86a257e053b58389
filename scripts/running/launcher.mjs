/**
 * `npx` passes Ctrl-C on but not a termination: it ends and leaves what it started behind. This
 * finds the npx above this process and tells when it is gone.
 */
import { spawnSync } from 'node:child_process';

/** @param {() => void} onGone */
export function watchLauncher(onGone) {
  const launcher = findLauncher();
  if (launcher === undefined) return;
  const timer = setInterval(() => {
    try {
      process.kill(launcher, 0);
    } catch {
      clearInterval(timer);
      onGone();
    }
  }, 1000);
  timer.unref();
}

/** The process id of the npx that started this, if one did. */
function findLauncher() {
  const processes = new Map(
    spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .stdout?.split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
      .map(([, pid, parent, command = '']) => [Number(pid), { parent: Number(parent), command }]),
  );
  let pid = process.ppid;
  // npx, a shell, pnpm, a shell, this: with room for a wrapper or two.
  for (let level = 0; level < 8; level += 1) {
    const found = processes.get(pid);
    if (!found) return undefined;
    if (/^(\S*\/)?(npm exec|npx)\b/.test(found.command)) return pid;
    pid = found.parent;
  }
  return undefined;
}
