/** SHA-256 over the parts, one after another. */
export async function hash(...parts: Part[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(parts)));
}

/** Bytes, or text that stands for its UTF-8 bytes, neither normalised nor trimmed. */
export type Part = Uint8Array | string;

/** The parts' bytes, one after another. */
export function concat(parts: Part[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]),
  );
}
