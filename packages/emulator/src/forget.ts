/**
 * Removes entries that have expired, and the oldest when there are too many. A Map keeps the order
 * of insertion, so the oldest come first.
 */
export function forget<T extends { expiresAt: number }>(
  entries: Map<string, T>,
  now: number,
  limit: number,
): void {
  for (const [key, { expiresAt }] of entries) {
    if (expiresAt > now && entries.size < limit) break;
    entries.delete(key);
  }
}
