/** SHA-256 over the concatenated parts. */
export async function hash(...parts: Part[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(parts)));
}

/** Bytes, or text as UTF-8, neither normalized nor trimmed. */
export type Part = Uint8Array | string;

/** Concatenates the parts' bytes. */
export function concat(parts: Part[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]),
  );
}
