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
