/** A message in the emulator's inbox. */
interface Message {
  code: string;
  to: string;
}

/** The emulated user pool of one worker, from the outside. */
export class Emulator {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Back to the seeded users, an empty inbox and the real time. */
  async reset(): Promise<void> {
    await this.#post('reset', {});
  }

  /** Moves the pool's clock on, e.g. past the end of a session. */
  async advanceClock(seconds: number): Promise<void> {
    await this.#post('clock', { advance: seconds });
  }

  /** Has the next calls of an operation fail. */
  async fault(fault: { kind: 'throttle' | 'internal'; operation: string; times: number }) {
    await this.#post('faults', fault);
  }

  /** The codes sent to an address or number, oldest first. */
  async codes(to: string): Promise<string[]> {
    const address = new URL('/_emulator/inbox', this.url);
    address.searchParams.set('to', to);
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    const messages: Message[] = await response.json();
    return messages.map(({ code }) => code);
  }

  /** The newest code; the screen that asks for it is there only once it was sent. */
  async code(to: string): Promise<string> {
    const code = (await this.codes(to)).at(-1);
    if (code === undefined) throw new Error(`No code was sent to ${to}.`);
    return code;
  }

  async #post(path: string, body: object): Promise<void> {
    const response = await fetch(new URL(`/_emulator/${path}`, this.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`/_emulator/${path} answered ${response.status}.`);
  }
}
