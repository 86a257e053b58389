import { type Fault, faultKinds } from '../faults.ts';
import { Input } from '../input.ts';
import type { Service } from '../service.ts';
import { invalidParameter } from '../service-error.ts';
import { json, notFound, page } from './answers.ts';
import { inboxHtml, inboxScript, inboxStyle } from './inbox-page.ts';
import { readBody } from './read-body.ts';

export interface Controls {
  reset(): Promise<void>;
}

type Control = (call: {
  service: Service;
  controls: Controls;
  request: Request;
  url: URL;
}) => Response | Promise<Response>;

/** The controls by method and path below `/_emulator/`. */
const routes: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['GET inbox', showInbox],
  ['GET inbox.css', () => page(inboxStyle, 'text/css')],
  ['GET inbox.js', () => page(inboxScript, 'text/javascript')],
  ['GET inbox.svg', () => page(inboxIcon, 'image/svg+xml')],
  [
    'DELETE inbox',
    ({ service }) => {
      service.inbox.clear();
      return json([]);
    },
  ],
  ['GET clock', ({ service }) => json(clockOf(service))],
  ['POST clock', moveClock],
  ['GET faults', ({ service }) => json(service.faults.list())],
  ['POST faults', switchFault],
  [
    'DELETE faults',
    ({ service }) => {
      service.faults.clear();
      return json([]);
    },
  ],
  [
    'POST reset',
    async ({ controls }) => {
      await controls.reset();
      return json({});
    },
  ],
  ['GET users', ({ service }) => json(seededUsers(service))],
]);

export async function handleControl(
  service: Service,
  controls: Controls,
  request: Request,
  url: URL,
): Promise<Response> {
  const name = url.pathname.slice('/_emulator/'.length).replace(/\/$/, '');
  const route = routes.get(`${request.method} ${name}`);
  return route ? route({ service, controls, request, url }) : notFound();
}

function showInbox({ service, request, url }: Parameters<Control>[0]): Response {
  const accept = request.headers.get('accept') ?? '';
  if (accept.includes('text/html')) return page(inboxHtml, 'text/html');
  // URLSearchParams reads an unescaped plus sign as a space, and no address or number begins with a
  // space.
  const to = url.searchParams.get('to')?.replace(/^ /, '+');
  return json(service.inbox.list(to));
}

const clockOf = ({ clock }: Service) => ({
  now: new Date(clock.now()).toISOString(),
  aheadBySeconds: clock.offset / 1000,
});

async function moveClock({ service, request }: Parameters<Control>[0]): Promise<Response> {
  const body = new Input(await readBody(request, service.config.limits.body));
  const seconds = body.raw('advance');
  if (typeof seconds !== 'number')
    throw invalidParameter('"advance" must be a number of seconds, 0 or more.');
  try {
    service.clock.advance(seconds);
  } catch (cause) {
    throw invalidParameter(cause instanceof Error ? cause.message : String(cause));
  }
  return json(clockOf(service));
}

async function switchFault({ service, request }: Parameters<Control>[0]): Promise<Response> {
  const body = new Input(await readBody(request, service.config.limits.body));
  service.faults.add(readFault(body));
  return json(service.faults.list());
}

/** @throws {ServiceError} InvalidParameterException. */
function readFault(body: Input): Fault {
  const kind = body.oneOf('kind', faultKinds);
  if (!kind) throw invalidParameter(`"kind" must be one of ${faultKinds.join(', ')}.`);
  const operation = body.optionalText('operation');
  const times = body.integer('times', { min: 1 });
  const ms = body.integer('ms', { min: 0, max: 600_000 });
  const status = body.integer('status', { min: 400, max: 599 });
  const retryAfter = body.integer('retryAfter', { min: 0, max: 86_400 });
  return {
    kind,
    ...(operation !== undefined && { operation }),
    ...(times !== undefined && { times }),
    ...(ms !== undefined && { ms }),
    ...(status !== undefined && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** Returns the seeded users that have `shows`, with the passwords that the seed file gives them. */
const seededUsers = (service: Service) =>
  [...service.state.pools.values()].flatMap((pool) =>
    [...pool.users.values()].flatMap((user) =>
      user.seeded
        ? [
            {
              poolId: pool.id,
              clientIds: [...pool.clients.keys()],
              username: user.seeded.username ?? user.username,
              shows: user.seeded.shows,
              attributes: Object.fromEntries(user.attributes),
              ...(user.seeded.password !== undefined && { password: user.seeded.password }),
              ...(user.seeded.totpSecret !== undefined && { totpSecret: user.seeded.totpSecret }),
            },
          ]
        : [],
    ),
  );

const inboxIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="3" width="14" height="10" rx="2" fill="#1f5fbf"/><path d="m2 5 6 4 6-4" fill="none" stroke="#fff" stroke-width="1.5"/></svg>';
