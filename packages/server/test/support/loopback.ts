import { createServer } from 'node:http';
import { connect, createServer as createHttp2Server, type IncomingHttpHeaders } from 'node:http2';
import type { AddressInfo, Server } from 'node:net';
import express, { type RequestHandler } from 'express';
import fastify from 'fastify';
import type { NodeHandler } from '../../src/adapters/node.ts';

/** A server of this machine, asked over a real connection. */
export interface Loopback {
  origin: string;
  /** Sends a request to it, whatever host its address names. */
  ask(request: Request): Promise<Response>;
  stop(): Promise<unknown>;
}

type Start = (handler: NodeHandler) => Promise<Loopback>;

const path = '/api/auth';

/** The ways in which an app can mount the handler. */
export const mounts: Readonly<Record<string, Start>> = {
  'node:http': (handler) => overHttp(createServer(handler)),
  'node:http2': async (handler) => overHttp2(await listen(createHttp2Server(handler))),
  'Express 5': (handler) => overHttp(inExpress([], handler)),
  'Express 5 after express.json()': (handler) => overHttp(inExpress([express.json()], handler)),
  'Express 5 after express.text()': (handler) =>
    overHttp(inExpress([express.text({ type: '*/*' })], handler)),
  'Express 5 after express.raw()': (handler) =>
    overHttp(inExpress([express.raw({ type: '*/*' })], handler)),
  'Fastify 5': async (handler) => inFastify(handler),
};

function inExpress(before: RequestHandler[], handler: NodeHandler): Server {
  const app = express();
  for (const one of before) app.use(one);
  app.all(path, handler);
  return createServer(app);
}

async function inFastify(handler: NodeHandler): Promise<Loopback> {
  const app = fastify();
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('x-hook', 'ran');
  });
  app.route({ method: ['GET', 'POST', 'PUT'], url: path, handler });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { ...asking(app.server), stop: () => app.close() };
}

export async function overHttp(server: Server): Promise<Loopback> {
  await listen(server);
  return { ...asking(server), stop: () => ended(server) };
}

function asking(server: Server): Pick<Loopback, 'origin' | 'ask'> {
  const origin = originOf(server);
  return {
    origin,
    async ask(request) {
      const { pathname, search } = new URL(request.url);
      const { method, headers } = request;
      const body = method === 'GET' ? null : await request.arrayBuffer();
      return fetch(`${origin}${pathname}${search}`, { method, headers, body, redirect: 'manual' });
    },
  };
}

function overHttp2(server: Server): Loopback {
  const origin = originOf(server);
  const session = connect(origin);
  return {
    origin,
    async ask(request) {
      const body = await request.arrayBuffer();
      const stream = session.request({
        ...Object.fromEntries(request.headers),
        ':method': request.method,
        ':path': new URL(request.url).pathname,
      });
      if (request.method === 'GET') stream.end();
      else stream.end(new Uint8Array(body));
      const headers = await new Promise<IncomingHttpHeaders & { ':status'?: number }>(
        (resolve, reject) => stream.once('response', resolve).once('error', reject),
      );
      const chunks = await stream.toArray();
      return new Response(Buffer.concat(chunks), {
        status: headers[':status'] ?? 0,
        headers: Object.entries(headers).flatMap(([name, value = []]): [string, string][] =>
          name.startsWith(':') ? [] : [value].flat().map((one) => [name, String(one)]),
        ),
      });
    },
    async stop() {
      session.close();
      await ended(server);
    },
  };
}

const listen = async <S extends Server>(server: S): Promise<S> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

// A server that listens on a port has an address of this form.
const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const ended = (server: Server) => new Promise((resolve) => server.close(resolve));
