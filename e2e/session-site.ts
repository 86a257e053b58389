import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@countersign/emulator/playwright';
import { build } from 'esbuild';
import { toNodeHandler } from '../packages/server/src/adapters/node.ts';
import { createAuthHandler } from '../packages/server/src/index.ts';
import { root } from '../scripts/workspace.mjs';

/**
 * Serves pages with a session to real tabs of one browser. In the emulated pool, a refresh token works once
 * and has no grace period: a second renewal would sign out all tabs.
 */
const userPoolId = 'us-east-1_Sessions1';
const clientId = 'sessions';
const password = 'Correct-Horse-1!';

const pool = {
  id: userPoolId,
  create: { PoolName: 'sessions' },
  clients: [
    {
      id: clientId,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    },
  ],
  users: [{ username: 'dana', password, attributes: { email: 'dana@example.test' } }],
};

/** What each tab runs; a test uses its `window.session`. */
const page = (options: string) => `
  import { createSession } from '@countersign/core/session';
  import { createSignIn } from '@countersign/core/flow';
  import { fetchTransport, relayTransport } from '@countersign/core/transport';
  const endpoint = new URL(location.href).searchParams.get('endpoint');
  const direct = fetchTransport({ endpoint, retryDelay: 0 });
  const session = createSession(${options});
  const transport = session.options.transport ?? relayTransport('/api/auth');
  const heard = [];
  session.subscribe(() => heard.push([Date.now(), session.getState().status]));
  async function signIn() {
    const flow = createSignIn({ transport, clientId: '${clientId}', authFlow: 'USER_PASSWORD_AUTH' });
    await flow.identify({ username: 'dana', password: '${password}' });
    await session.begin(flow.getState().tokens);
  }
  Object.assign(window, { session, heard, signIn });
`;

const tokens = (storage: string) =>
  `{ transport: direct, clientId: '${clientId}', userPoolId: '${userPoolId}', storage: ${storage} }`;

/** Where the session of a page keeps its tokens. */
export const kinds = [
  ['tokens in localStorage', tokens('localStorage')],
  ['tokens in memory', tokens('undefined')],
  ['tokens at the relay', `{ relay: '/api/auth' }`],
] as const;

/** How many calls the service answered, by operation. */
export const counts = new Map<string, number>();
let gate: Promise<unknown> | undefined;

/** Resolves once the service may answer again. */
export const released = async (): Promise<void> => {
  await gate;
};

/** Holds back the service's answers to all calls that pages make meanwhile. */
export async function heldBack(meanwhile: () => Promise<unknown>): Promise<void> {
  const done = meanwhile();
  gate = done.catch(() => {});
  await done;
}

/** Counts a call. @param target its header `X-Amz-Target` */
export function answered(target: string | null | undefined): void {
  const operation = target?.split('.')[1];
  if (operation) counts.set(operation, (counts.get(operation) ?? 0) + 1);
}

const counted: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  await released();
  const response = await fetch(request);
  answered(request.headers.get('x-amz-target'));
  return response;
};

/** A site with a page for each kind, and the emulated service behind it. */
export interface SessionSite {
  address: string;
  endpoint: string;
}

export const test = base.extend<object, { sessionSite: SessionSite }>({
  emulatorOptions: [{ seed: { pools: [pool] } }, { scope: 'worker' }],
  sessionSite: [
    async ({ emulatorServer: { url: endpoint, emulator } }, use) => {
      const scripts = new Map<string, string>();
      for (const [at, [, options]] of kinds.entries()) {
        const { outputFiles } = await build({
          stdin: { contents: page(options), resolveDir: root },
          bundle: true,
          format: 'esm',
          write: false,
        });
        scripts.set(`/${at}.js`, outputFiles[0]?.text ?? '');
      }
      const relay = toNodeHandler(
        createAuthHandler({
          userPoolId,
          clientId,
          endpoint,
          fetch: counted,
          now: () => emulator.clock.now(),
          cookie: { secrets: ['a-secret-of-at-least-32-characters!'], secure: false },
        }),
      );
      const site = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/api/auth') {
          response.setHeader('date', new Date(emulator.clock.now()).toUTCString());
          return relay(request, response);
        }
        const script = scripts.get(pathname);
        response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
        response.end(
          script ??
            `<!doctype html><link rel="icon" href="data:,"><script type="module" src="${pathname}.js"></script>`,
        );
      }).listen(0, '127.0.0.1');
      await once(site, 'listening');
      const { port } = site.address() as AddressInfo;
      await use({ address: `http://127.0.0.1:${port}`, endpoint });
      site.close();
    },
    { scope: 'worker' },
  ],
});
