import type { CheckedRequest } from './authorization-request.ts';
import type { OAuthCall } from './call.ts';
import { RedirectError } from './errors.ts';

export function visitProvider(
  _call: OAuthCall,
  { request }: CheckedRequest,
  _name: string,
): Response {
  throw new RedirectError(request, 'invalid_request');
}
