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
  type Which,
} from './pool.ts';
import { BrokenRule, type Rule, rules, type Tally } from './rules.ts';
import { newTime, pass, passUntil, settled } from './time.ts';

/** What happens in a run, one after the other. */
export type Action =
  | { do: 'sign-in'; user: User; server: Server; faults: Fault[]; lost: boolean }
  | { do: 'ask'; how: Way; server: Server; faults: Fault[]; lost: boolean; copy: boolean }
  | { do: 'sign-out'; everywhere: boolean; server: Server; faults: Fault[]; lost: boolean }
  /** Cognito gives answers that it held back, and what has been answered arrives. */
  | { do: 'arrive'; which: Which }
  /** Somebody takes a copy of the browser's cookies. */
  | { do: 'copy' }
  | { do: 'signed-out-elsewhere'; user: User }
  | { do: 'time'; seconds: number }
  /** Time passes, and the servers do nothing: their processes are frozen. */
  | { do: 'freeze'; seconds: number }
  /** The clocks of the servers are set. */
  | { do: 'clock'; seconds: number }
  | { do: 'keys'; away: boolean }
  | { do: 'store'; state: StoreState };

export type StoreState = 'up' | 'throws' | 'hangs';

export type Server = 0 | 1;
export type Way = 'GET' | 'GetUser' | 'GetTokensFromRefreshToken';

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
  call: Call;
}

/** A request, and what became of it. */
interface Call {
  begun: number;
  answered?: { response: Response; at: number };
}

/** How a world is led, and looked at. */
interface Led {
  planted?: Planted | undefined;
  /** The one rule to check. */
  only?: Rule | undefined;
  tally?: Tally | undefined;
}

const [noOther, staysOut, byWordAlone, noSecret, inTime, late, says] = rules;

const origin = 'https://app.test';

/** In ms. A page gives up then. */
const limit = 20_000;

/** Two servers, a browser with two tabs, a thief, and all that is checked of what they see. */
export class World {
  readonly #pool: ModelPool;
  readonly #handlers: ((request: Request) => Promise<Response>)[];
  readonly #store = fragileStore();
  readonly #setting: Setting;
  readonly #led: Led;
  readonly #browser: Jar = { cookies: new Map(), session: undefined };
  readonly #born = performance.now();
  /** What came of each request. */
  readonly #told: string[] = [];
  #storeUp = true;
  #copy: Jar | undefined;
  #onItsWay: OnItsWay[] = [];
  /** In ms: while the servers were frozen, and of their clocks. */
  #frozen = 0;
  #skew = 0;

  constructor(setting: Setting, led: Led = {}) {
    this.#setting = setting;
    this.#led = led;
    newTime();
    const { handler: spoil, store } = led.planted ?? {};
    const time = () => Date.now() + this.#frozen;
    this.#pool = modelPool(setting.grace, time);
    const kept = store ? store(this.#store.store) : this.#store.store;
    const make = () =>
      createAuthHandler({
        userPoolId,
        clientId,
        clientSecret,
        cookie: { secrets: ['a-secret-of-the-model-with-32-characters'] },
        fetch: this.#pool.fetch,
        now: () => time() + this.#skew,
        ...(setting.inStore && { store: kept }),
      });
    this.#handlers = [make(), make()].map((one) => (spoil ? spoil(one, make) : one));
  }

  /** Leads a life; resolves with what was seen of it. */
  async run(actions: readonly Action[]): Promise<readonly string[]> {
    for (const action of actions) await this.#does[action.do](action as never);
    await this.#does.arrive({ do: 'arrive', which: 'all' });
    return this.#told;
  }

  readonly #does: { [D in Action['do']]: (action: Extract<Action, { do: D }>) => Promise<void> } = {
    'sign-in': async ({ user, server, faults, lost }) => {
      const before = this.#browser.session;
      this.#pool.be(faults);
      const response = await this.#answer('InitiateAuth', server, {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: user, PASSWORD: 'x' },
      });
      const lines = response.headers.getSetCookie();
      if (response.status !== 200) {
        this.#check(says, lines.length === 0, 'a sign-in that failed set a cookie');
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
      const knownOver = session?.known.has(server) ?? false;
      const call = this.#send(server, jar, how, {});
      const one = { jar, session, server, knownOver, movedOn: false, lost, how, call };
      await settled();
      if (!call.answered && this.#pool.holds()) this.#onItsWay.push(one);
      else await this.#arrives(one);
    },

    'sign-out': async ({ everywhere, server, faults, lost }) => {
      const { session } = this.#browser;
      this.#pool.be(faults);
      const operation = everywhere ? 'GlobalSignOut' : 'RevokeToken';
      const response = await this.#answer(operation, server, {});
      this.#check(says, response.status === 200, `signing out is answered: ${response.status}`);
      const { Revoked } = await response.json();
      if (session) {
        this.#check(says, !Revoked || session.grant?.revoked, 'Revoked, and Cognito knows nothing');
        this.#isOver(session, server);
      }
      if (lost) return;
      apply(this.#browser, response.headers.getSetCookie());
      this.#check(staysOut, this.#browser.cookies.size === 0, 'signing out left cookies');
      this.#browser.session = undefined;
    },

    arrive: async ({ which }) => {
      this.#pool.release(which);
      await settled();
      const arriving = this.#onItsWay.filter(({ call }) => which === 'all' || call.answered);
      this.#onItsWay = this.#onItsWay.filter((one) => !arriving.includes(one));
      for (const one of arriving) await this.#arrives(one);
    },
    copy: async () => {
      const { cookies, session } = this.#browser;
      this.#copy = { cookies: new Map(cookies), session };
    },
    'signed-out-elsewhere': async ({ user }) => this.#pool.revokeAll(user),
    time: async ({ seconds }) => pass(seconds * 1000),
    freeze: async ({ seconds }) => {
      this.#frozen += seconds * 1000;
    },
    clock: async ({ seconds }) => {
      this.#skew = seconds * 1000;
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
      const late = one.session === session && one.jar === this.#browser && !one.call.answered;
      if (late && session.known.has(one.server)) one.movedOn = true;
    }
  }

  async #arrives({ jar, session, knownOver, movedOn, lost, how, call }: OnItsWay) {
    const response = await this.#ended(how, call);
    const lines = response.headers.getSetCookie();
    const shown = userIn(how, await response.json());
    const { status } = response;

    this.#check(says, [200, 400, 401, 502, 503].includes(status), `${how} is answered: ${status}`);
    if (shown !== undefined) this.#check(noOther, session?.user === shown, `${how} shows ${shown}`);
    if (knownOver) this.#check(staysOut, shown === undefined, `${how} shows ${shown}`);
    const nobody = status === 401 || (how === 'GET' && status === 200 && shown === undefined);
    const clears = lines.some((line) => /Max-Age=0;/.test(line) && !/\.\d=/.test(line));
    if (session && !session.over) {
      const kept = !nobody && !clears;
      this.#check(byWordAlone, kept || session.grant?.toldOver, `${how}: ${status}`);
    }
    if (movedOn) this.#check(late, lines.length === 0, `${how} sets or clears cookies`);

    if (lost || lines.length === 0) return;
    apply(jar, lines);
    jar.session = clears ? undefined : session;
  }

  /** What the browser gets for a call that it waits for. */
  #answer(operation: string, server: Server, input: object): Promise<Response> {
    return this.#ended(operation, this.#send(server, this.#browser, operation, input));
  }

  /** The end of a call, and what every answer has to keep to. */
  async #ended(operation: string, call: Call): Promise<Response> {
    await passUntil(() => call.answered !== undefined);
    const { begun, answered: { response, at } = { at: Number.POSITIVE_INFINITY } } = call;
    this.#check(inTime, at - begun < limit, `${operation} took ${at - begun} ms`);
    // Where no other rule is looked at, nobody waits for what never comes.
    if (!response) return Response.json({}, { status: 502 });
    const body = await response.clone().text();
    const headers = JSON.stringify([...response.headers]);
    const quoted = ['RT-secret', clientSecret, 'eyJhbGciOiJSUzI1Ni'].filter((secret) =>
      (body + headers).includes(secret),
    );
    this.#check(noSecret, quoted.length === 0, `${operation} quotes ${quoted}`);
    const names = response.headers.getSetCookie().map((line) => line.replace(/=.*Max-Age/, ' '));
    const seen = [at - this.#born, operation, response.status, body, ...names];
    this.#told.push(seen.join(' '));
    return response;
  }

  #check(rule: Rule, holds: unknown, what: string): void {
    const { only = rule, tally } = this.#led;
    if (only !== rule) return;
    tally?.set(rule, (tally.get(rule) ?? 0) + 1);
    if (!holds) throw new BrokenRule(rule, what);
  }

  #send(server: Server, { cookies }: Jar, operation: string, input: object): Call {
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
    const call: Call = { begun: performance.now() };
    void handle(request).then((response) => {
      call.answered = { response, at: performance.now() };
    });
    return call;
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
