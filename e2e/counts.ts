import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the recorder counted in one test. */
interface Count {
  transitions: number;
  losses: number;
}

// One file for the workers of a run: they are children of the process that starts and ends it.
const file = join(tmpdir(), `countersign-transitions-${process.env['COUNTS_RUN'] ?? process.pid}`);

/** Keeps the count of one test for the end of the run. */
export function keepCount(count: Count): void {
  appendFileSync(file, `${JSON.stringify(count)}\n`);
}

/** Has the workers know where to keep their counts; they inherit the environment. */
export default function globalSetup(): () => void {
  process.env['COUNTS_RUN'] = String(process.pid);
  return () => {
    const counts = takeCounts();
    const total = (of: keyof Count) => counts.reduce((sum, count) => sum + count[of], 0);
    console.log(
      `Focus: ${total('transitions')} transitions in ${counts.length} tests, ${total('losses')} losses`,
    );
  };
}

function takeCounts(): Count[] {
  try {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    // No test got that far.
    return [];
  } finally {
    rmSync(file, { force: true });
  }
}
