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

  /** @throws {TypeError} when `seconds` is no finite number or would turn the clock back. */
  advance(seconds: number): void {
    if (!Number.isFinite(seconds) || seconds < 0)
      throw new TypeError(
        `clock.advance(${seconds}): a clock that runs back would make spent sessions valid again. Pass seconds, 0 or more.`,
      );
    this.#offset += seconds * 1000;
  }

  reset(offset = 0): void {
    this.#offset = offset;
  }
}
