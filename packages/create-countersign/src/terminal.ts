/** Asks the user. Each question throws `Canceled` if they press Escape. */
export interface Terminal {
  ask(
    message: string,
    example: string,
    wrong: (typed: string) => string | undefined,
  ): Promise<string>;
  choose(message: string, choices: readonly Choice[]): Promise<string>;
  confirm(message: string): Promise<boolean>;
}

export interface Choice {
  value: string;
  label: string;
  hint: string;
}

export class Canceled extends Error {}

interface Streams {
  stdin: { isTTY?: boolean };
  stdout: { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
}

/** Whether there is a user to ask: at a terminal, and not in CI, which may look like one. */
export const canAsk = ({ stdin, stdout, env }: Streams): boolean =>
  stdin.isTTY === true && stdout.isTTY === true && /^(?:|0|false)$/.test(env['CI'] ?? '');
