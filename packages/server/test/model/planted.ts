import { type Rule, rules } from './rules.ts';
import type { Planted } from './world.ts';

type Handle = (request: Request) => Promise<Response>;

/** Reads the operation without consuming the request. */
async function operationOf(request: Request): Promise<string> {
  if (request.method === 'GET') return 'GET';
  return (await request.clone().json()).operation;
}

const withCookies = (response: Response, lines: readonly string[]) => {
  for (const line of lines) response.headers.append('set-cookie', line);
  return response;
};

const cleared = '__Host-countersign=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure';

const secretsOf = (type: string) => ({ __type: type, message: 'RT-secret-1 was refused' });

/** Replaces a failure with another answer. */
const instead =
  (
    statuses: readonly number[],
    make: (response: Response) => Response,
  ): NonNullable<Planted['handler']> =>
  (handle) =>
  async (request) => {
    const response = await handle(request);
    return statuses.includes(response.status) ? make(response) : response;
  };

const [noOther, staysOut, byWordAlone, noSecret, inTime, lateChangesNothing, says] = rules;

/** Each fault with the rule that it breaks. */
export const planted: [fault: string, breaks: Rule, Planted][] = [
  [
    'an outage is told as "nobody is signed in"',
    byWordAlone,
    { handler: instead([503], () => Response.json({ session: null })) },
  ],
  [
    'an outage clears the cookies',
    byWordAlone,
    { handler: instead([502, 503], (response) => withCookies(response, [cleared])) },
  ],
  [
    'an outage is told as 401',
    byWordAlone,
    { handler: instead([502], () => Response.json({}, { status: 401 })) },
  ],
  [
    'an outage is a 500',
    says,
    { handler: instead([502, 503], () => Response.json({}, { status: 500 })) },
  ],
  [
    'a refusal quotes a refresh token',
    noSecret,
    { handler: instead([502, 503], () => Response.json(secretsOf('X'), { status: 502 })) },
  ],
  [
    'a header quotes one',
    noSecret,
    {
      handler: (handle) => async (request) => {
        const response = await handle(request);
        response.headers.set('x-debug', 'RT-secret-0');
        return response;
      },
    },
  ],
  [
    'answers are shared between visitors',
    noOther,
    {
      handler: (handle) => {
        let cached: Response | undefined;
        return async (request) => {
          if ((await operationOf(request)) !== 'GET') return handle(request);
          cached ??= await handle(request);
          return cached.clone();
        };
      },
    },
  ],
  [
    'a server forgets who signed out',
    staysOut,
    {
      handler: (_, make) => (request) => make()(request),
    },
  ],
  [
    'signing out tells nobody',
    staysOut,
    {
      handler: (handle) => async (request) => {
        const operation = await operationOf(request);
        if (operation !== 'RevokeToken' && operation !== 'GlobalSignOut') return handle(request);
        const names = ['', '.1', '.2'].map((part) => cleared.replace('=;', `${part}=;`));
        return withCookies(Response.json({ Revoked: true }), names);
      },
    },
  ],
  [
    'signing out leaves the cookies',
    staysOut,
    {
      handler: (handle) => async (request) => {
        const operation = await operationOf(request);
        const response = await handle(request);
        if (operation === 'RevokeToken') response.headers.delete('set-cookie');
        return response;
      },
    },
  ],
  [
    'a late answer clears the cookies',
    lateChangesNothing,
    { handler: late((lines) => (lines.length === 0 ? [cleared] : lines)) },
  ],
  [
    'a sign-in keeps the cookies of the one before',
    noOther,
    {
      handler: (handle) => {
        let first: string[] | undefined;
        return async (request) => {
          const operation = await operationOf(request);
          const response = await handle(request);
          if (operation !== 'InitiateAuth' || response.status !== 200) return response;
          first ??= response.headers.getSetCookie();
          response.headers.delete('set-cookie');
          return withCookies(response, first);
        };
      },
    },
  ],
  [
    'an answer never comes',
    inTime,
    {
      handler: (handle) => async (request) => {
        const response = await handle(request);
        return response.status === 503 ? new Promise(() => {}) : response;
      },
    },
  ],
  ['a store forgets', byWordAlone, { store: (store) => ({ ...store, setItem: async () => {} }) }],
  [
    'a store keeps what was removed',
    staysOut,
    { store: (store) => ({ ...store, removeItem: async () => {} }) },
  ],
];

/** Changes the cookies of an answer if a user signed in or out at this server meanwhile. */
function late(change: (lines: string[]) => string[]): NonNullable<Planted['handler']> {
  return (handle: Handle) => {
    let turn = 0;
    return async (request) => {
      const operation = await operationOf(request);
      const begun = turn;
      const response = await handle(request);
      if (['InitiateAuth', 'RevokeToken', 'GlobalSignOut'].includes(operation)) turn += 1;
      else if (begun !== turn) {
        const lines = change(response.headers.getSetCookie());
        response.headers.delete('set-cookie');
        withCookies(response, lines);
      }
      return response;
    };
  };
}
