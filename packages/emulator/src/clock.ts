const latest = Date.UTC(9999, 11, 31);

/** The emulator's time: the machine's, moved forward as tests ask. */
export class Clock {
  readonly #base: () => number;
  #offset = 0;

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#base() + this.#offset;

  /** The machine's time, unmoved: clients sign with theirs. */
  readonly machine = (): number => this.#base();

  /** Milliseconds by which the clock is ahead. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * @throws {TypeError} when `seconds` is no finite number, would turn the clock back, or would put
   *   it past the year 9999.
   */
  advance(seconds: number): void {
    if (!Number.isFinite(seconds) || seconds < 0)
      throw new TypeError(
        `clock.advance(${seconds}): a clock that runs back would make spent sessions valid again. Pass seconds, 0 or more.`,
      );
    // Everything that the emulator dates lives ten years at most, which a Date still holds.
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
