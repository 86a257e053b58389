import { page, proxyPage } from '../http/answers.ts';
import { readText } from '../http/read-body.ts';
import type { Service } from '../service.ts';
import { ServiceError } from '../service-error.ts';
import { authorize } from './authorize.ts';
import type { Endpoint, OAuthCall } from './call.ts';
import { OAuthError, PageError, RedirectError } from './errors.ts';
import { poolOfHost } from './find-pool.ts';
import { logIn, showLogin } from './login.ts';
import { logout } from './logout.ts';
import { showError } from './pages/error-page.ts';
import { showProvider } from './pages/provider-page.ts';
import { oauthStyle } from './pages/style.ts';
import { redirect, redirectToApp } from './redirect.ts';
import { oauthFailure } from './responses.ts';
import { revoke } from './revoke.ts';
import { token } from './token.ts';
import { userInfo } from './user-info.ts';
import { oidcResponse, samlResponse } from './visit-provider.ts';

/** The endpoints of a pool's domain by method and path. */
const endpoints: ReadonlyMap<string, Endpoint> = new Map<string, Endpoint>([
  ['GET /oauth2/authorize', authorize],
  ['GET /login', showLogin],
  ['POST /login', logIn],
  ['POST /oauth2/token', token],
  ['POST /oauth2/revoke', revoke],
  ['GET /oauth2/userInfo', userInfo],
  ['POST /oauth2/userInfo', userInfo],
  ['GET /logout', logout],
  ['GET /error', showError],
  ['GET /oauth2/idpresponse', oidcResponse],
  ['POST /saml2/idpresponse', samlResponse],
  ['GET /_emulator/provider', showProvider],
  ['GET /_emulator/pages.css', () => page(oauthStyle, 'text/css')],
]);

/** Answers a request to an endpoint of a pool's domain; returns `undefined` for other paths. */
export async function handleOAuth(
  service: Service,
  request: Request,
  url: URL,
  sourceIp: string,
): Promise<Response | undefined> {
  const endpoint = endpoints.get(`${request.method} ${url.pathname}`);
  if (!endpoint) return undefined;
  try {
    const broken = isControl(url) ? undefined : await service.faults.beforeCall(url.pathname);
    if (broken !== undefined) return proxyPage(broken);
    return await endpoint(await readCall(service, request, url, sourceIp));
  } catch (error) {
    if (error instanceof RedirectError) return toApp(error);
    if (error instanceof PageError) return toErrorPage(error);
    if (error instanceof OAuthError) return oauthFailure(error);
    if (error instanceof ServiceError) return oauthFailure(asOAuthError(error));
    throw error;
  }
}

/** Faults concern what Cognito has, not the emulator's own pages. */
const isControl = ({ pathname }: URL): boolean => pathname.startsWith('/_emulator/');

async function readCall(
  service: Service,
  request: Request,
  url: URL,
  sourceIp: string,
): Promise<OAuthCall> {
  const body = request.method === 'POST' ? await readText(request, service.config.limits.body) : '';
  return {
    service,
    request,
    url,
    query: url.searchParams,
    form: new URLSearchParams(body),
    domain: poolOfHost(service.state, url.hostname),
    info: {
      origin: url.origin,
      sourceIp,
      userAgent: request.headers.get('user-agent') ?? '',
    },
  };
}

const toApp = ({ request, error, description }: RedirectError): Response =>
  redirectToApp(request, {
    ...(description !== undefined && { error_description: description }),
    error,
  });

const toErrorPage = ({ error, clientId }: PageError): Response =>
  redirect(
    `/error?${new URLSearchParams({ error, ...(clientId !== undefined && { client_id: clientId }) })}`,
  );

/** What the API reports of a user, token or trigger, in the words of OAuth. */
function asOAuthError({ type, message, status }: ServiceError): OAuthError {
  if (status >= 500) return new OAuthError('server_error', message, status);
  if (type === 'TooManyRequestsException') return new OAuthError('too_many_requests', message, 429);
  if (status === 413 || type === 'InvalidParameterException')
    return new OAuthError('invalid_request', message, status);
  return new OAuthError('invalid_grant', message);
}
