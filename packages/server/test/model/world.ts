import { type AuthHandler, createAuthHandler, type SessionStore } from '../../src/index.ts';
import { fragileStore } from '../support/faults.ts';
import {
  clientId,
  clientSecret,
  type Fault,
  type Grant,
  type ModelPool,
  modelPool,
  type User,
  userPoolId,
} from './pool.ts';

/** What happens in a run, one after the other. */
export type Action =
  | { do: 'sign-in'; user: User; server: Server; faults: Fault[]; lost: boolean }
  | { do: 'ask'; how: Way; server: Server; faults: Fault[]; lost: boolean; copy: boolean }
  | { do: 'sign-out'; everywhere: boolean; server: Server; faults: Fault[]; lost: boolean }
  /** What is on its way arrives. */
  | { do: 'arrive' }
  /** Somebody takes a copy of the browser's cookies. */
  | { do: 'copy' }
  | { do: 'signed-out-elsewhere'; user: User }
  | { do: 'time'; seconds: number }
  | { do: 'keys'; away: boolean }
  | { do: 'store'; state: StoreState };

export type StoreState = 'up' | 'throws' | 'hangs';

export type Server = 0 | 1;
type Way = 'GET' | 'GetUser' | 'GetTokensFromRefreshToken';

export interface Setting {
  inStore: boolean;
  /** Seconds; `undefined` without rotation. */
  grace: number | undefined;
}

/** A rule that is broken on purpose. */
export interface Planted {
  handler?: (
    handler: AuthHandler,
    make: () => AuthHandler,
  ) => (request: Request) => Promise<Response>;
  store?: (store: SessionStore) => SessionStore;
}

/** A sign-in, as somebody who sees everything knows it. */
interface Session {
  user: User;
  grant: Grant | undefined;
  /** Signed out, or replaced by the next sign-in. */
  over: boolean;
  /** Servers that can know that it is over. */
  known: Set<Server>;
}

interface Jar {
  cookies: Map<string, string>;
  session: Session | undefined;
}

interface OnItsWay {
  jar: Jar;
  session: Session | undefined;
  server: Server;
  /** Of the session, when it was asked. */
  knownOver: boolean;
  /** The server that could know, when the answer was still to come, that the browser had moved on. */
  movedOn: boolean;
  lost: boolean;
  how: Way;
  answered: Promise<Response>;
  /** True while its answer is held back. */
  isHeld: () => boolean;
}

const origin = 'https://app.test';

/** In ms. Far beyond what the limits of the test add up to, for a machine that is busy. */
const longest = 2000;

/** Two servers, a browser with two tabs, a thief, and all that is checked of what they see. */
export class World {
  readonly #pool: ModelPool;
  readonly #handlers: ((request: Request) => Promise<Response>)[];
  readonly #store = fragileStore();
  readonly #setting: Setting;
  readonly #browser: Jar = { cookies: new Map(), session: undefined };
  #storeUp = true;
  #copy: Jar | undefined;
  #onItsWay: OnItsWay[] = [];
  #now = 1_000_000_000_000;

  constructor(setting: Setting, { handler: spoil, store }: Planted = {}) {
    this.#setting = setting;
    const now = () => this.#now;
    this.#pool = modelPool(setting.grace, now);
    const kept = store ? store(this.#store.store) : this.#store.store;
    const make = () =>
      createAuthHandler({
        userPoolId,
        clientId,
        clientSecret,
        cookie: { secrets: ['a-secret-of-the-model-with-32-characters'] },
        fetch: this.#pool.fetch,
        now,
        ...(setting.inStore && { store: kept }),
      });
    this.#handlers = [make(), make()].map((one) => (spoil ? spoil(one, make) : one));
  }

  async run(actions: readonly Action[]): Promise<void> {
    for (const action of actions) await this.#does[action.do](action as never);
    await this.#does.arrive({ do: 'arrive' });
  }

  readonly #does: { [D in Action['do']]: (action: Extract<Action, { do: D }>) => Promise<void> } = {
    'sign-in': async ({ user, server, faults, lost }) => {
      const before = this.#browser.session;
      this.#pool.be(faults);
      const response = await this.#answer(
        this.#send(server, this.#browser, 'InitiateAuth', {
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: user, PASSWORD: 'x' },
        }),
      );
      const lines = response.headers.getSetCookie();
      if (response.status !== 200) {
        check(lines.length === 0, 'a sign-in that failed sets no cookie');
        return;
      }
      if (before) this.#isOver(before, server);
      if (lost) return;
      apply(this.#browser, lines);
      const grant = this.#pool.newest();
      this.#browser.session = { user, grant, over: false, known: new Set() };
    },

    ask: async ({ how, server, faults, lost, copy }) => {
      const jar = copy && this.#copy ? this.#copy : this.#browser;
      this.#pool.be(faults);
      const { session } = jar;
      let done = false;
      const before = this.#pool.lastGate();
      let gate = before;
      const isHeld = () => gate !== before && this.#pool.isHeld(gate);
      const answered = this.#send(server, jar, how, {}).finally(() => {
        done = true;
      });
      answered.catch(() => {});
      const knownOver = session?.known.has(server) ?? false;
      const one = {
        jar,
        session,
        server,
        knownOver,
        movedOn: false,
        lost,
        how,
        answered,
        isHeld,
      };
      const limit = performance.now() + longest;
      while (!done && gate === before && performance.now() < limit) {
        await new Promise((go) => setImmediate(go));
        gate = this.#pool.lastGate();
      }
      if (gate === before) await this.#arrives(one);
      else this.#onItsWay.push(one);
    },

    'sign-out': async ({ everywhere, server, faults, lost }) => {
      const { session } = this.#browser;
      this.#pool.be(faults);
      const operation = everywhere ? 'GlobalSignOut' : 'RevokeToken';
      const response = await this.#answer(this.#send(server, this.#browser, operation, {}));
      check(response.status === 200, 'signing out succeeds');
      const { Revoked } = await response.json();
      if (session) {
        check(!Revoked || session.grant?.revoked, 'what is said to be revoked is');
        this.#isOver(session, server);
      }
      if (lost) return;
      apply(this.#browser, response.headers.getSetCookie());
      check(this.#browser.cookies.size === 0, 'signing out leaves no cookie');
      this.#browser.session = undefined;
    },

    arrive: async () => {
      this.#pool.release();
      for (const one of this.#onItsWay.splice(0)) await this.#arrives(one);
    },
    copy: async () => {
      const { cookies, session } = this.#browser;
      this.#copy = { cookies: new Map(cookies), session };
    },
    'signed-out-elsewhere': async ({ user }) => this.#pool.revokeAll(user),
    time: async ({ seconds }) => {
      this.#now += seconds * 1000;
    },
    keys: async ({ away }) => this.#pool.setKeysAway(away),
    store: async ({ state }) => {
      this.#storeUp = state === 'up';
      this.#store.be(state);
    },
  };

  /** A session ends by what its own browser does. */
  #isOver(session: Session, server: Server): void {
    const everywhere = this.#setting.inStore && this.#storeUp;
    session.over = true;
    for (const one of everywhere ? ([0, 1] as const) : [server]) session.known.add(one);
    for (const one of this.#onItsWay) {
      const held = one.session === session && one.jar === this.#browser && one.isHeld();
      if (held && session.known.has(one.server)) one.movedOn = true;
    }
  }

  async #arrives({ jar, session, knownOver, movedOn, lost, how, answered }: OnItsWay) {
    const response = await this.#answer(answered);
    const lines = response.headers.getSetCookie();
    const json = await response.json();
    const shown = userIn(how, json);
    const { status } = response;

    check([200, 400, 401, 502, 503].includes(status), `${how} is answered: ${status}`);
    if (shown !== undefined) {
      check(session?.user === shown, `nobody sees somebody else: ${shown}`);
      check(!knownOver, 'whoever signed out stays out');
    }
    const nobody = status === 401 || (how === 'GET' && status === 200 && shown === undefined);
    const clears = lines.some((line) => /Max-Age=0;/.test(line) && !/\.\d=/.test(line));
    if ((nobody || clears) && session && !session.over) {
      check(
        session.grant?.toldOver,
        'whoever did not sign out is signed out by Cognito’s word alone',
      );
    }
    check(!movedOn || lines.length === 0, 'a late answer sets and clears nothing');

    if (lost || lines.length === 0) return;
    apply(jar, lines);
    jar.session = clears ? undefined : session;
  }

  /** What every answer has to keep to. */
  async #answer(answered: Promise<Response>): Promise<Response> {
    const slow = new Promise<never>((_, reject) => {
      setTimeout(
        () => reject(new BrokenRule('every request ends within its limit')),
        longest,
      ).unref();
    });
    const response = await Promise.race([answered, slow]);
    const told = (await response.clone().text()) + JSON.stringify([...response.headers]);
    for (const secret of ['RT-secret', clientSecret, 'eyJhbGciOiJSUzI1Ni']) {
      check(!told.includes(secret), 'no answer holds a secret');
    }
    return response;
  }

  #send(server: Server, { cookies }: Jar, operation: string, input: object): Promise<Response> {
    const headers = new Headers({ origin, 'content-type': 'application/json' });
    if (cookies.size > 0) {
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const request =
      operation === 'GET'
        ? new Request(origin, { headers })
        : new Request(origin, {
            method: 'POST',
            headers,
            body: JSON.stringify({ operation, input }),
          });
    const handle = this.#handlers[server];
    if (!handle) throw new Error('no such server');
    return handle(request);
  }
}

function apply({ cookies }: Jar, lines: readonly string[]): void {
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (line.includes('Max-Age=0;')) cookies.delete(name);
    else cookies.set(name, value);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what came, member by member
function userIn(how: Way, json: any): string | undefined {
  const claims = how === 'GET' ? json.session?.claims : json.AuthenticationResult?.Claims;
  return json.Username ?? claims?.['cognito:username'];
}

function check(holds: unknown, rule: string): asserts holds {
  if (!holds) throw new BrokenRule(rule);
}

/** What the model notices, as opposed to what it trips over. */
export class BrokenRule extends Error {
  override readonly name = 'BrokenRule';
}
