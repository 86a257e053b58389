const latest = Date.UTC(9999, 11, 31);

/** The emulator's clock: the machine's time plus what tests have moved it forward. */
export class Clock {
  readonly #base: () => number;
  #offset = 0;

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#base() + this.#offset;

  /** The machine's own time, without the offset: clients sign with the time of their machine. */
  readonly machine = (): number => this.#base();

  /** How far the clock is ahead of the machine's, in milliseconds. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * Moves the clock forward.
   * @throws {TypeError} when `seconds` is negative or not finite, or when the clock would pass the
   *   year 9999.
   */
  advance(seconds: number): void {
    if (!Number.isFinite(seconds) || seconds < 0)
      throw new TypeError(
        `clock.advance(${seconds}): a clock that runs back would make spent sessions valid again. Pass seconds, 0 or more.`,
      );
    // Tokens and codes live ten years at most, so a Date can still hold their expiry.
    if (this.now() + seconds * 1000 > latest)
      throw new TypeError(
        `clock.advance(${seconds}): the clock would be past the year 9999, where tokens and codes have no date. Pass fewer seconds.`,
      );
    this.#offset += seconds * 1000;
  }

  reset(offset = 0): void {
    this.#offset = offset;
  }
}
