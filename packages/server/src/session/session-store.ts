/** A place for sessions, the part of an `unstorage` storage that is used. */
export interface SessionStore {
  getItem(key: string): Promise<unknown>;
  /** @param options.ttl seconds after which the store may drop it by itself */
  setItem(key: string, value: string, options: { ttl: number }): Promise<void>;
  removeItem(key: string): Promise<void>;
}
