/**
 * The cookie that tells one browser's calls from another's. It does not identify the
 * user, no script reads it, and only a browser that has it sees the calls kept for it.
 */
const name = '__Host-countersign-demo-wire';

/** The visitor of a request, if they were here before. */
export function visitorOf(headers: Headers): string | undefined {
  const pairs = headers.get('cookie')?.split(/; */) ?? [];
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value !== undefined && /^[\da-f-]{36}$/.test(value) ? value : undefined;
}

/** The line that makes a browser a visitor, for as long as it is open. */
export const newVisitor = (): string =>
  `${name}=${crypto.randomUUID()}; Path=/; Secure; HttpOnly; SameSite=Lax`;
