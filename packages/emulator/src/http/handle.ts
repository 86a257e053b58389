import { operations } from '../operations/operations.ts';
import type { Service } from '../service.ts';
import { ConnectionDropped, ServiceError } from '../service-error.ts';
import { failure, json, notFound, preflight, proxyPage, success } from './answers.ts';
import { type Controls, handleControl } from './controls.ts';
import { readBody } from './read-body.ts';
import { handleWellKnown } from './well-known.ts';

/**
 * Routes a request: the API at `/`, the OAuth endpoints, JWKS and metadata below a pool's id,
 * controls below `/_emulator/`. Each answer has the service's time, by which clients sign what they prove.
 */
export async function handle(
  service: Service,
  controls: Controls,
  request: Request,
  sourceIp: string,
): Promise<Response> {
  const response = await route(service, controls, request, sourceIp);
  response.headers.set('date', new Date(service.clock.now()).toUTCString());
  return response;
}

async function route(
  service: Service,
  controls: Controls,
  request: Request,
  sourceIp: string,
): Promise<Response> {
  const url = new URL(request.url);
  if (request.method === 'OPTIONS') return preflight(request);
  try {
    if (url.pathname === '/' && request.method === 'POST')
      return await handleOperation(service, request, url.origin, sourceIp);
    if (url.pathname === '/' && request.method === 'GET')
      return json({ emulator: '@countersign/emulator', inbox: `${url.origin}/_emulator/inbox` });
    // An emulator that only answers the API starts without the pages and endpoints of OAuth.
    const { handleOAuth } = await import('../oauth/handle-oauth.ts');
    const hosted = await handleOAuth(service, request, url, sourceIp);
    if (hosted) return hosted;
    if (url.pathname.startsWith('/_emulator/'))
      return await handleControl(service, controls, request, url);
    return (await handleWellKnown(service, request, url)) ?? notFound();
  } catch (error) {
    if (error instanceof ConnectionDropped) throw error;
    return failure(
      error instanceof ServiceError
        ? error
        : new ServiceError('InternalErrorException', 'Something went wrong', 500),
    );
  }
}

const prefix = 'AWSCognitoIdentityProviderService.';

async function handleOperation(
  service: Service,
  request: Request,
  origin: string,
  sourceIp: string,
): Promise<Response> {
  const target = request.headers.get('x-amz-target') ?? '';
  const name = target.startsWith(prefix) ? target.slice(prefix.length) : '';
  const operation = operations.get(name);
  if (!operation)
    throw new ServiceError('UnknownOperationException', `Unknown operation: ${name.slice(0, 64)}`);
  const input = await readBody(request, service.config.limits.body);
  const broken = await service.faults.beforeCall(name);
  if (broken !== undefined) return proxyPage(broken);
  const userAgent = request.headers.get('user-agent') ?? '';
  return success(await operation({ service, input, info: { origin, sourceIp, userAgent } }));
}
