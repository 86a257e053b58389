import { Readable } from 'node:stream';
import { createRequest, createRequestListener } from '@remix-run/node-fetch-server';
import { refuse } from '../http/answers.ts';
import { badRequest } from '../refusal.ts';
import type { NodeRequest, NodeResponse } from './node-session.ts';

export {
  endNodeSession,
  type NodeRequest,
  type NodeResponse,
  renewNodeSession,
} from './node-session.ts';

/**
 * The handler of a route. In Express, `node:http`, `node:https`, `node:http2` and API routes of Next's
 * Pages Router it sends the response itself. To Fastify it returns the response, and Fastify sends it.
 */
export type NodeHandler = (
  request: NodeRequest | FastifyRequest,
  response: NodeResponse | FastifyReply,
) => Promise<Response> | undefined;

/** What the handler reads of a Fastify request. */
export interface FastifyRequest {
  raw: NodeRequest;
  body?: unknown;
}

export interface FastifyReply {
  raw: NodeResponse;
}

/**
 * Converts a handler of `createAuthHandler` for Node.js servers. The app can mount it before or after a
 * body parser. Only the handler's `trustedProxies` counts proxies: it ignores Express's `trust proxy`.
 */
export function toNodeHandler(auth: (request: Request) => Promise<Response>): NodeHandler {
  return (request, response) => {
    if (isOfFastify(request)) {
      return isOfFastify(response) ? inFastify(auth, request, response) : undefined;
    }
    if (!isOfFastify(response)) listen(auth, request, response);
    return undefined;
  };
}

type Auth = (request: Request) => Promise<Response>;

function listen(auth: Auth, incoming: NodeRequest, outgoing: NodeResponse): void {
  let reached = false;
  const handle: Auth = (request) => {
    reached = true;
    return auth(request);
  };
  const onError = (error: unknown) => {
    if (!reached) return unreadable();
    // The handler rejects only with the TypeError of a wrong configuration, which the developer must see.
    console.error(error);
    return undefined;
  };
  const body = 'body' in incoming ? incoming.body : undefined;
  // The adapter's type names HTTP/1 only; its documentation says that it takes HTTP/2 as well.
  const listener: (request: never, response: never) => void = createRequestListener(handle, {
    onError,
  });
  listener(withBody(incoming, body) as never, outgoing as never);
}

async function inFastify(auth: Auth, { raw, body }: FastifyRequest, reply: FastifyReply) {
  let request: Request;
  try {
    request = createRequest(withBody(raw, body), reply.raw);
  } catch {
    return unreadable();
  }
  return auth(request);
}

const unreadable = () => refuse(badRequest('The address of the request cannot be read.'));

const isOfFastify = <T extends { raw: unknown }>(one: object): one is T => 'raw' in one;

/** Returns the request, with a body that can be read again if a body parser has read it already. */
function withBody(incoming: NodeRequest, parsed: unknown): NodeRequest {
  if (!incoming.readableDidRead && !incoming.readableEnded) return incoming;
  const { method, url, headers, socket } = incoming;
  // The adapter reads nothing else of a request but its stream.
  return Object.assign(Readable.from([bytesOf(parsed)]), {
    method,
    url,
    headers,
    socket,
  }) as NodeRequest;
}

/** Returns the bytes of a body that a parser turned into an object or a string, or left as bytes. */
function bytesOf(parsed: unknown): Uint8Array {
  if (parsed instanceof Uint8Array) return parsed;
  return Buffer.from(typeof parsed === 'string' ? parsed : (JSON.stringify(parsed) ?? ''));
}
