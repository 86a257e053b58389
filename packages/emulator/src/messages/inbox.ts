/** A message that was delivered: what a person would find in their mail or on their phone. */
export interface InboxMessage {
  /** The code, or the temporary password of an invitation. */
  code: string;
  /** Address or number in full. */
  to: string;
  medium: 'EMAIL' | 'SMS';
  /** ISO 8601, by the emulator's clock. */
  at: string;
  subject: string;
  text: string;
}

const maxMessages = 1000;

export class Inbox {
  readonly #messages: InboxMessage[] = [];
  readonly #listeners = new Set<(message: InboxMessage) => void>();

  /** Oldest first; `to` picks those to one address or number. */
  list(to?: string): InboxMessage[] {
    return this.#messages.filter((message) => to === undefined || message.to === to);
  }

  /** The newest message to an address or number. */
  latest(to: string): InboxMessage | undefined {
    return this.list(to).at(-1);
  }

  add(message: InboxMessage): void {
    this.#messages.push(message);
    if (this.#messages.length > maxMessages) this.#messages.shift();
    for (const listener of this.#listeners) listener(message);
  }

  /** Calls back for every message from now on; the function that comes back ends it. */
  subscribe(listener: (message: InboxMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#messages.length = 0;
  }
}
