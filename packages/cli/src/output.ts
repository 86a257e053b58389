import type { Terminal } from './terminal.ts';

/** Where the command says what it does: results on one channel, progress and problems on the other. */
export interface Output {
  log(text: string): void;
  error(text: string): void;
  /** Without one, nothing is asked. */
  terminal?: Terminal | undefined;
}

/** Says what is being done while it is done. */
export function during<T>(
  { terminal, error }: Output,
  doing: string,
  work: Promise<T>,
): Promise<T> {
  if (terminal) return terminal.during(doing, work);
  error(doing);
  return work;
}
