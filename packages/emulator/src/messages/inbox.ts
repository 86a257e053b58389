/** A message that a user would find in their mail or on their phone. */
export interface InboxMessage {
  /** The code, or the temporary password of an invitation. */
  code: string;
  /** The unmasked address or number. */
  to: string;
  medium: 'EMAIL' | 'SMS';
  /** When it was sent, in ISO 8601, by the emulator's clock. */
  at: string;
  subject: string;
  text: string;
}

const maxMessages = 1000;

export interface WaitOptions {
  /** How many milliseconds to wait before it fails. Default: 10,000. */
  timeout?: number;
}

export class Inbox {
  readonly #messages: InboxMessage[] = [];
  readonly #listeners = new Set<(message: InboxMessage) => void>();
  readonly #read = new WeakSet<InboxMessage>();

  /** Returns the messages, oldest first: all of them, or those to one address or number. */
  list(to?: string): InboxMessage[] {
    return this.#messages.filter((message) => to === undefined || message.to === to);
  }

  /** Returns the newest message to an address or number. */
  latest(to: string): InboxMessage | undefined {
    return this.list(to).at(-1);
  }

  /**
   * Resolves with the newest code to an address or number, and waits while there is none.
   * @throws {Error} when nothing was sent there in time.
   */
  code(to: string, options?: WaitOptions): Promise<string> {
    return this.#waitFor(to, () => true, options);
  }

  /**
   * Resolves with the newest code to an address or number that neither `code` nor `newCode` has
   * given yet, and waits while there is none: the second of two codes, for example.
   * @throws {Error} when nothing more was sent there in time.
   */
  newCode(to: string, options?: WaitOptions): Promise<string> {
    return this.#waitFor(to, (message) => !this.#read.has(message), options);
  }

  add(message: InboxMessage): void {
    this.#messages.push(message);
    if (this.#messages.length > maxMessages) this.#messages.shift();
    for (const listener of this.#listeners) listener(message);
  }

  /** Calls the listener for every new message. Call the returned function to stop. */
  subscribe(listener: (message: InboxMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#messages.length = 0;
  }

  #waitFor(
    to: string,
    isWanted: (message: InboxMessage) => boolean,
    { timeout = 10_000 }: WaitOptions = {},
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const message = this.latest(to);
        if (!message || !isWanted(message)) return;
        stop();
        this.#read.add(message);
        resolve(message.code);
      };
      const unsubscribe = this.subscribe(look);
      const timer = setTimeout(() => {
        stop();
        const others = [...new Set(this.#messages.map((message) => message.to))].join(', ');
        reject(
          new Error(
            `No code came to ${to} within ${timeout} ms. Codes were sent to: ${others || 'nobody'}.`,
          ),
        );
      }, timeout);
      const stop = () => {
        clearTimeout(timer);
        unsubscribe();
      };
      look();
    });
  }
}
