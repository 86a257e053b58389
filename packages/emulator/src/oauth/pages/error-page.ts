import type { OAuthCall } from '../call.ts';
import { documentOf } from './document.ts';
import { html } from './html.ts';

/** What leads to each error, for the developer who sees it. */
const causes = new Map([
  [
    'redirect_mismatch',
    'The app client does not list this redirect_uri in CallbackURLs. The two must match letter for letter.',
  ],
  [
    'unauthorized_client',
    'The app client does not allow OAuth: set AllowedOAuthFlowsUserPoolClient to true.',
  ],
  [
    'Client does not exist.',
    'No app client has this client_id, its pool has no domain, or this is the domain of another pool.',
  ],
]);

/** GET /error: errors that must not lead to the address that the request names. */
export function showError({ query }: OAuthCall): Response {
  const error = query.get('error') ?? 'unknown';
  const cause = causes.get(error);
  return documentOf(
    'An error was encountered with the requested page',
    html`<p role="alert" class="alert">${error}</p>
${cause !== undefined && html`<p>${cause}</p>`}`,
    { status: 400 },
  );
}
