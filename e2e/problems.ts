import type { BrowserContext } from '@playwright/test';

/**
 * Everything a context's pages complain about: console errors and warnings, exceptions (React throws its
 * hydration errors there), what the Content-Security-Policy refused, and pages that came without
 * one. The array grows while the context lives.
 *
 * @param expected addresses whose answers may be errors: the browser logs each
 */
export async function watchForProblems(
  context: BrowserContext,
  expected: RegExp[],
): Promise<string[]> {
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const { url } = message.location();
    const refused = message.text().startsWith('Failed to load resource:');
    if (refused && expected.some((address) => address.test(url))) return;
    problems.push(`console ${message.type()}: ${message.text()} (${url})`);
  });
  context.on('response', async (response) => {
    const isRedirect = response.status() >= 300 && response.status() < 400;
    const isPage = response.request().resourceType() === 'document' && !isRedirect;
    const policy = response.headers()['content-security-policy'];
    if (isPage && !policy) problems.push(`no Content-Security-Policy on ${response.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
  return problems;
}
