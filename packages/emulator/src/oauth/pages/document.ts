import { page } from '../../http/answers.ts';
import { type Html, html } from './html.ts';

/** A page of a pool's domain. It has no script, and its style has a URL of its own. */
export function documentOf(
  title: string,
  body: Html,
  { sendsTo, status }: { sendsTo?: string; status?: number } = {},
): Response {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Countersign emulator</title>
<link rel="icon" href="/_emulator/inbox.svg" type="image/svg+xml">
<link rel="stylesheet" href="/_emulator/pages.css">
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return page(document.text, 'text/html', sendsTo, status);
}

/** An error above a form. */
export const alertOf = (message: string | undefined): Html =>
  message === undefined ? html`` : html`<p role="alert" class="alert">${message}</p>`;

/**
 * Where a form may be sent, and where its answers may lead: here, and to the origins of the app.
 * Browsers check each redirect that follows a form.
 */
export const sendsToApp = (urls: readonly string[]): string =>
  ["'self'", ...new Set(urls.map(sourceOf))].join(' ');

/** A URL's origin as a source of a policy, or its scheme when it has none, as `myapp:` has. */
function sourceOf(text: string): string {
  const { origin, protocol } = new URL(text);
  return origin === 'null' ? protocol : origin;
}
