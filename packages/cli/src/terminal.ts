/** Asks the user, and shows progress. */
export interface Terminal {
  /** @throws {Canceled} if the user presses Escape. */
  choose(message: string, choices: readonly Choice[]): Promise<string>;
  /** Shows that work takes more than a second. */
  during<T>(doing: string, work: Promise<T>): Promise<T>;
}

export interface Choice {
  value: string;
  label: string;
  hint: string;
}

export class Canceled extends Error {}

interface Streams {
  stdin: { isTTY?: boolean };
  stderr: { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
}

/** Whether there is a user to ask: at a terminal, and not in CI, which may look like one. */
export const canAsk = ({ stdin, stderr, env }: Streams): boolean =>
  stdin.isTTY === true && stderr.isTTY === true && /^(?:|0|false)$/.test(env['CI'] ?? '');
