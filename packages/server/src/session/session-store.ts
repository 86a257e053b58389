/** Where the server stores sessions: the methods of an `unstorage` storage that it uses. */
export interface SessionStore {
  getItem(key: string): Promise<unknown>;
  /** @param options.ttl seconds after which the store may delete the item */
  setItem(key: string, value: string, options: { ttl: number }): Promise<void>;
  removeItem(key: string): Promise<void>;
}
