/** Steps that each say in one line how they went. */

/** @typedef {ReturnType<typeof createSteps>} Steps */

export function createSteps() {
  let passed = 0;
  let failed = 0;
  return {
    /**
     * Runs one step and prints its line: what it found, or what is wrong and where.
     *
     * @template T
     * @param {string} name
     * @param {() => T | Promise<T>} run throws, or rejects, when the step fails
     * @param {(value: T) => string} describe
     * @returns {Promise<T | undefined>} what it gave; nothing when it failed
     */
    async step(name, run, describe) {
      const started = Date.now();
      try {
        const value = await run();
        passed += 1;
        console.log(`✓ ${name}: ${describe(value)}${after(started)}`);
        return value;
      } catch (error) {
        failed += 1;
        console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
        return undefined;
      }
    },
    /** Says of a step that it needs what failed before. @param {string} name */
    skip(name) {
      console.error(`– ${name}: not run, for what it needs failed`);
    },
    counts: () => ({ passed, failed }),
  };
}

/**
 * Throws when there is a problem, with each on a line of its own.
 * @param {readonly string[]} problems
 */
export function expectNone(problems) {
  if (problems.length === 0) return;
  const [first, ...more] = problems;
  throw new Error(more.length === 0 ? first : problems.map((line) => `\n    ${line}`).join(''));
}

/** @param {number} started */
function after(started) {
  const seconds = Math.round((Date.now() - started) / 1000);
  return seconds > 0 ? `, ${seconds} s` : '';
}
