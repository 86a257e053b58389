/** What the playground shows; all of it stands in the page's own fragment, which no browser sends. */
export interface Paste {
  text: string;
  /** HTTP status the response came with. */
  status: number;
}

const key = '#paste=';

/** The fragment of an address that brings this back. */
export function toFragment({ text, status }: Paste): string {
  const bytes = new TextEncoder().encode(JSON.stringify([status, text]));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return key + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What a fragment holds; nothing for one that is another's, or was cut off on its way. */
export function fromFragment(fragment: string): Paste | undefined {
  if (!fragment.startsWith(key)) return undefined;
  try {
    const letters = atob(fragment.slice(key.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const [status, text]: unknown[] = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    );
    return typeof text === 'string' && isStatus(status) ? { text, status } : undefined;
  } catch {
    return undefined;
  }
}

const isStatus = (status: unknown): status is number =>
  typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599;
