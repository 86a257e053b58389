import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator } from '../emulator.ts';

/** Serves an emulator over HTTP. @throws {Error} when the port is taken. */
export async function listen(
  emulator: Emulator,
  port: number,
  host: string,
  afterWrite: () => void,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(emulator, request, response, host)
      .then(() => {
        if (request.method !== 'GET') afterWrite();
      })
      // The only way here is a fault that drops the connection, or a client that went away.
      .catch(() => response.destroy());
  });
  // Under load a client may be slow to come back; closing its idle connection meanwhile would make
  // the next request fail.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${host} is taken. Stop what uses it, or choose another port.`,
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
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  emulator: Emulator,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  host: string,
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
  const request = requestOf(addressOf(incoming, host), init);
  const response = request
    ? await emulator.fetch(request, { sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1' })
    : new Response(null, { status: 400 });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
  drain(incoming);
}

/** `undefined` for what HTTP can say and `fetch` cannot: the method TRACE, a host with a password. */
function requestOf(address: string, init: RequestInit): Request | undefined {
  try {
    return new Request(address, init);
  } catch {
    return undefined;
  }
}

/**
 * The body as `fetch` wants it. Unlike `Readable.toWeb` it leaves the connection open when the
 * emulator stops reading, so that the answer still gets through.
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
    // Nothing is read before somebody asks.
    { highWaterMark: 0 },
  );
}

const maxDrainedBytes = 16 * 1024 * 1024;

/** Reads what is left of a body that was answered early: the next request comes after it. */
function drain(incoming: IncomingMessage): void {
  if (incoming.readableEnded) return;
  let size = 0;
  incoming.on('data', (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > maxDrainedBytes) incoming.socket.destroy();
  });
  incoming.resume();
}

function addressOf(incoming: IncomingMessage, host: string): string {
  const base = `http://${incoming.headers.host ?? host}`;
  // An absolute or odd request target must not lead anywhere else.
  return URL.canParse(incoming.url ?? '/', base)
    ? new URL(incoming.url ?? '/', base).href
    : 'http://localhost/';
}
