/** A Map that drops its oldest entry when it would exceed `maxEntries`. */
export class BoundedMap<K, V> extends Map<K, V> {
  readonly #maxEntries: number;

  constructor(maxEntries: number) {
    super();
    this.#maxEntries = maxEntries;
  }

  override set(key: K, value: V): this {
    this.delete(key);
    for (const first of this.keys()) {
      if (this.size < this.#maxEntries) break;
      this.delete(first);
    }
    return super.set(key, value);
  }
}
