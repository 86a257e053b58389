const year = 365 * 86_400;

/** Keeps what was chosen for the pages that the server makes from now on. */
export function keepChoice(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox are late with the Cookie Store
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=${year}; SameSite=Lax`;
}
