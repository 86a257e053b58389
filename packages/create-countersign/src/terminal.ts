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
