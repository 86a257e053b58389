/**
 * Shows what is being done and for how many seconds, on a line that goes away with it.
 *
 * `@clack/prompts` has a spinner, too. It takes the keyboard and ends the process with 0 on Ctrl+C, as
 * if the command had done its work.
 */
export async function seconds<T>(
  doing: string,
  work: Promise<T>,
  output: { write(text: string): unknown },
): Promise<T> {
  let passed = 0;
  const timer = setInterval(() => {
    passed += 1;
    output.write(`\r${doing} ${passed} s`);
  }, 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    // Back to the first column; erases the line.
    if (passed > 0) output.write('\r\u001b[K');
  }
}
