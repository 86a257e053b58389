import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Emulator } from '../emulator.ts';

/** A certificate and its private key, in PEM. */
export interface Tls {
  cert: string;
  key: string;
}

/**
 * Serves an emulator over HTTP, or over HTTPS with a certificate.
 * @throws {Error} when the port is taken, or the certificate cannot be read.
 */
export async function listen(
  emulator: Emulator,
  port: number,
  host: string,
  afterWrite: () => void,
  tls?: Tls,
): Promise<{ url: string; close(): Promise<void> }> {
  const scheme = tls ? 'https' : 'http';
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(emulator, request, response, `${scheme}://${request.headers.host ?? host}`)
      .then(() => {
        if (mayWrite(request)) afterWrite();
      })
      // It rejects only for a `drop` fault or when the client has closed the connection.
      .catch(() => response.destroy());
  };
  const server = tls ? createSecureServer({ ...tls }, listener) : createServer(listener);
  // A busy client may reuse an idle connection late. If the server had closed it by then, the
  // request would fail.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${host} is taken. Stop the program that uses it, or choose another port.`,
              {
                cause: error,
              },
            )
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo; // listening on TCP
  return {
    url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A GET changes nothing that a restart must keep, except where a browser signs in or out. */
const mayWrite = ({ method, url = '' }: IncomingMessage): boolean =>
  method !== 'GET' || /^\/(?:oauth2\/|logout)/.test(url);

async function answer(
  emulator: Emulator,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  base: string,
): Promise<void> {
  const headers = new Headers();
  for (let i = 0; i < incoming.rawHeaders.length; i += 2)
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '');
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const init: RequestInit & { duplex?: 'half' } = {
    method,
    headers,
    ...(hasBody && {
      body: bodyOf(incoming),
      duplex: 'half',
    }),
  };
  const request = requestOf(addressOf(incoming, base), init);
  const response = request
    ? await emulator.fetch(request, { sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1' })
    : new Response(null, { status: 400 });
  const { 'set-cookie': _, ...plain } = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(response.status, {
    ...plain,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  });
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
  drain(incoming);
}

/**
 * Returns `undefined` for requests that HTTP allows and `fetch` does not: TRACE, or a Host with a
 * password.
 */
function requestOf(address: string, init: RequestInit): Request | undefined {
  try {
    return new Request(address, init);
  } catch {
    return undefined;
  }
}

/**
 * Returns the body as a stream for `fetch`. Unlike `Readable.toWeb`, it keeps the connection open
 * when the emulator stops reading, so that the client still gets the response.
 */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value));
      },
      cancel: async () => {
        await chunks.return?.();
      },
    },
    // Reads nothing from the socket before the emulator asks.
    { highWaterMark: 0 },
  );
}

const maxDrainedBytes = 16 * 1024 * 1024;

/**
 * Reads the rest of a body that the emulator did not need, so that the connection can take the next
 * request.
 */
function drain(incoming: IncomingMessage): void {
  if (incoming.readableEnded) return;
  let size = 0;
  incoming.on('data', (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > maxDrainedBytes) incoming.socket.destroy();
  });
  incoming.resume();
}

function addressOf(incoming: IncomingMessage, base: string): string {
  // A request target that is not a path, such as another URL, must not lead to another host.
  return URL.canParse(incoming.url ?? '/', base)
    ? new URL(incoming.url ?? '/', base).href
    : 'http://localhost/';
}
