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

export class Inbox {
  readonly #messages: InboxMessage[] = [];
  readonly #listeners = new Set<(message: InboxMessage) => void>();

  /** Returns the messages, oldest first: all of them, or those to one address or number. */
  list(to?: string): InboxMessage[] {
    return this.#messages.filter((message) => to === undefined || message.to === to);
  }

  /** Returns the newest message to an address or number. */
  latest(to: string): InboxMessage | undefined {
    return this.list(to).at(-1);
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
}
