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
 * The handler of a route: for Express, a server of `node:http`, `node:https` or `node:http2`, and the
 * API routes of Next's Pages Router, which it answers by itself; and for Fastify, which it gives the
 * answer to send.
 */
export type NodeHandler = (
  request: NodeRequest | FastifyRequest,
  response: NodeResponse | FastifyReply,
) => Promise<Response> | undefined;

/** A request of Fastify's, as far as it is read. */
export interface FastifyRequest {
  raw: NodeRequest;
  body?: unknown;
}

export interface FastifyReply {
  raw: NodeResponse;
}

/**
 * Makes a handler of `createAuthHandler` one for Node.js servers, in front of a body parser or behind
 * it. Proxies are counted by the handler's own `trustedProxies`; Express's `trust proxy` is not read.
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
    // What the handler rejects with is the configuration's TypeError: for the developer to see.
    console.error(error);
    return undefined;
  };
  const body = 'body' in incoming ? incoming.body : undefined;
  // The adapter is declared for HTTP/1 and takes what HTTP/2 calls with too, as its own docs say.
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

/** The same request, its body to be read once more where a parser of the app's has read it. */
function withBody(incoming: NodeRequest, parsed: unknown): NodeRequest {
  if (!incoming.readableDidRead && !incoming.readableEnded) return incoming;
  const { method, url, headers, socket } = incoming;
  // These are all that the adapter reads of a request, beside its stream.
  return Object.assign(Readable.from([bytesOf(parsed)]), {
    method,
    url,
    headers,
    socket,
  }) as NodeRequest;
}

/** What a parser made of a body: an object, a text, or the bytes themselves. */
function bytesOf(parsed: unknown): Uint8Array {
  if (parsed instanceof Uint8Array) return parsed;
  return Buffer.from(typeof parsed === 'string' ? parsed : (JSON.stringify(parsed) ?? ''));
}
