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

/** One event of a life. */
export type Action =
  | (Asked & { do: 'sign-in'; user: User })
  | (Asked & { do: 'ask'; how: Way; copy: boolean })
  | (Asked & { do: 'sign-out'; everywhere: boolean })
  /** Cognito releases answers that it held back, and answered requests arrive at the browser. */
  | { do: 'arrive'; which: Which }
  /** A thief copies the browser's cookies. */
  | { do: 'copy' }
  | { do: 'signed-out-elsewhere'; user: User }
  | { do: 'time'; seconds: number }
  /** Time passes while the servers' processes are frozen. */
  | { do: 'freeze'; seconds: number }
  /** An operator sets the servers' clocks. */
  | { do: 'clock'; seconds: number }
  | { do: 'keys'; away: boolean }
  | { do: 'store'; state: StoreState };

interface Asked {
  server: Server;
  /** Faults of the next calls to Cognito. */
  faults: Fault[];
  /** The answer never reaches the browser. */
  lost: boolean;
  /** False when the user continues in another tab meanwhile. */
  waits: boolean;
}

export type StoreState = 'up' | 'throws' | 'hangs';

export type Server = 0 | 1;
export type Way = 'GET' | 'GetUser' | 'GetTokensFromRefreshToken';

export interface Setting {
  inStore: boolean;
  /** Seconds; `undefined` without rotation. */
  grace: number | undefined;
  /** In ms: how long each trip to Cognito or back takes. */
  ways: Iterator<number>;
}

/** A fault that breaks a rule on purpose. */
export interface Planted {
  handler?: (
    handler: AuthHandler,
    make: () => AuthHandler,
  ) => (request: Request) => Promise<Response>;
  store?: (store: SessionStore) => SessionStore;
}

/** A sign-in, as an omniscient observer knows it. */
interface Session {
  user: User;
  grant: Grant | undefined;
  /** True once the user has signed out or signed in again. */
  over: boolean;
  /** The number of requests under way that may end it. */
  ending: number;
  /** The servers that can know that it is over. */
  known: Set<Server>;
}

interface Jar {
  cookies: Map<string, string>;
  session: Session | undefined;
}

/** A request and its outcome. */
interface Call {
  operation: string;
  jar: Jar;
  /** The jar's session when the request was sent. */
  session: Session | undefined;
  server: Server;
  begun: number;
  /** True when the server knew that the session was over when the request was sent. */
  knownOver: boolean;
  /** The number of store outages before the request was sent. */
  outages: number;
  answered?: { response: Response; at: number };
  /** True once the server could know, before it answered, that the browser has other cookies. */
  movedOn: boolean;
  /** True when a sign-in over the same session was under way at the same time. */
  besideSignIn: boolean;
  /** Checks the answer when it arrives at the browser. */
  arrive: (response: Response, call: Call) => Promise<void>;
}

/** How a world runs, and what is checked in it. */
interface Led {
  planted?: Planted | undefined;
  /** The only rule to check. */
  only?: Rule | undefined;
  tally?: Tally | undefined;
}

const [noOther, staysOut, byWordAlone, noSecret, inTime, late, says] = rules;

const origin = 'https://app.test';

/** In ms. A page gives up after it. */
const limit = 20_000;

/** Two servers, a browser with two tabs, a thief, and the checks of what they see. */
export class World {
  readonly #pool: ModelPool;
  readonly #handlers: ((request: Request) => Promise<Response>)[];
  readonly #store = fragileStore();
  readonly #setting: Setting;
  readonly #led: Led;
  readonly #browser: Jar = { cookies: new Map(), session: undefined };
  readonly #born: number;
  /** The outcome of each request. */
  readonly #told: string[] = [];
  #storeUp = true;
  #outages = 0;
  #copy: Jar | undefined;
  #onItsWay: Call[] = [];
  #signIns = 0;
  /** In ms: how long the servers were frozen, and how far their clocks are off. */
  #frozen = 0;
  #skew = 0;

  constructor(setting: Setting, led: Led = {}) {
    this.#setting = setting;
    this.#led = led;
    newTime();
    this.#born = performance.now();
    const { handler: spoil, store } = led.planted ?? {};
    const time = () => Date.now() + this.#frozen;
    this.#pool = modelPool(setting.grace, time, () => setting.ways.next().value);
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

  /** Runs a life; resolves with the outcomes of its requests. */
  async run(actions: readonly Action[]): Promise<readonly string[]> {
    for (const action of actions) await this.#does[action.do](action as never);
    await this.#does.arrive({ do: 'arrive', which: 'all' });
    return this.#told;
  }

  readonly #does: { [D in Action['do']]: (action: Extract<Action, { do: D }>) => Promise<void> } = {
    'sign-in': async ({ user, lost, ...asked }) => {
      const password = `password ${++this.#signIns}`;
      const input = {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: user, PASSWORD: password },
      };
      await this.#ask('InitiateAuth', input, this.#browser, asked, async (response) => {
        const lines = response.headers.getSetCookie();
        if (!response.ok) this.#check(says, lines.length === 0, 'a failed sign-in sets a cookie');
        if (lost || !response.ok) return;
        apply(this.#browser, lines);
        const grant = this.#pool.grantOf(password);
        const fresh = {
          over: false,
          ending: 0,
          known: new Set<Server>(),
        };
        this.#browser.session = { user, grant, ...fresh };
      });
    },

    ask: async ({ how, lost, copy, ...asked }) => {
      const jar = copy && this.#copy ? this.#copy : this.#browser;
      await this.#ask(how, {}, jar, asked, async (response, call) => {
        await this.#look(how, response, call);
        const lines = response.headers.getSetCookie();
        if (lost || lines.length === 0) return;
        apply(jar, lines);
        jar.session = clears(lines) ? undefined : call.session;
      });
    },

    'sign-out': async ({ everywhere, lost, ...asked }) => {
      const operation = everywhere ? 'GlobalSignOut' : 'RevokeToken';
      await this.#ask(operation, {}, this.#browser, asked, async (response, call) => {
        const { session, movedOn } = call;
        const lines = response.headers.getSetCookie();
        this.#check(says, response.ok, `signing out is answered: ${response.status}`);
        const { Revoked } = await response.json();
        this.#check(says, !Revoked || session?.grant?.revoked, 'Revoked, and Cognito was not told');
        if (movedOn) this.#check(late, lines.length === 0, 'signing out clears the next session');
        else if (!call.besideSignIn) {
          this.#check(staysOut, clears(lines), 'signing out leaves cookies');
        }
        if (lost || lines.length === 0) return;
        apply(this.#browser, lines);
        this.#browser.session = undefined;
      });
    },

    arrive: async ({ which }) => {
      this.#pool.release(which);
      await settled();
      const arriving = this.#onItsWay.filter(({ answered }) => which === 'all' || answered);
      for (const call of arriving) await this.#arrives(call);
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
      if (!this.#storeUp) this.#outages += 1;
      this.#store.be(state);
    },
  };

  /** A request of the session's own browser has ended the session. */
  #isOver(session: Session, by: Call): void {
    const wasUp = this.#setting.inStore && this.#storeUp && by.outages === this.#outages;
    session.over = true;
    for (const one of wasUp ? ([0, 1] as const) : [by.server]) session.known.add(one);
    const replacedAt = by.operation === 'InitiateAuth' ? by.server : undefined;
    for (const [at, one] of this.#onItsWay.entries()) {
      const pending = one.session === session && one.jar === this.#browser && !one.answered;
      // A sign-out that is sent after a sign-in ends that one, too.
      const sentBefore = at < this.#onItsWay.indexOf(by);
      const late = signsOut.has(one.operation)
        ? sentBefore && replacedAt === one.server
        : session.known.has(one.server);
      if (pending && late) one.movedOn = true;
    }
  }

  /** Checks what a page sees of a session. */
  async #look(how: Way, response: Response, { session, knownOver, movedOn }: Call) {
    const lines = response.headers.getSetCookie();
    const shown = userIn(how, await response.json());
    const { status } = response;
    this.#check(says, [200, 400, 401, 502, 503].includes(status), `${how} is answered: ${status}`);
    if (shown !== undefined) this.#check(noOther, session?.user === shown, `${how} shows ${shown}`);
    if (knownOver) this.#check(staysOut, shown === undefined, `${how} shows ${shown}`);
    if (session && !session.over && session.ending === 0) {
      const nobody = status === 401 || (how === 'GET' && status === 200 && shown === undefined);
      const kept = !nobody && !clears(lines);
      this.#check(byWordAlone, kept || session.grant?.toldOver, `${how}: ${status}`);
    }
    if (movedOn) this.#check(late, lines.length === 0, `${how} sets or clears cookies`);
  }

  /** Sends a request, and takes the answer unless Cognito holds it back or the browser does not wait. */
  async #ask(
    operation: string,
    input: object,
    jar: Jar,
    { server, faults, waits }: Omit<Asked, 'lost'>,
    arrive: Call['arrive'],
  ): Promise<void> {
    this.#pool.be(faults);
    const held = this.#pool.held();
    const { session } = jar;
    const begun = performance.now();
    const ends = session && (operation === 'InitiateAuth' || signsOut.has(operation));
    const outages = this.#outages;
    const knownOver = session?.known.has(server) ?? false;
    const known = { knownOver, outages, movedOn: false, besideSignIn: false };
    const call: Call = { operation, jar, session, server, begun, ...known, arrive };
    for (const one of this.#onItsWay) {
      if (one.answered || one.session !== session) continue;
      if (one.operation === 'InitiateAuth') call.besideSignIn = true;
      if (operation === 'InitiateAuth') one.besideSignIn = true;
    }
    if (ends) session.ending += 1;
    this.#onItsWay.push(call);
    void this.#send(call, input).then((response) => {
      call.answered = { response, at: performance.now() };
      if (ends) session.ending -= 1;
      if (ends && response.ok) this.#isOver(session, call);
    });
    if (waits) await passUntil(() => call.answered !== undefined || this.#pool.held() > held);
    else await settled();
    if (waits && (call.answered || this.#pool.held() === held)) await this.#arrives(call);
  }

  /** Checks the rules that hold for every answer. */
  async #arrives(call: Call): Promise<void> {
    const { operation, server, begun } = call;
    await passUntil(() => call.answered !== undefined);
    this.#onItsWay = this.#onItsWay.filter((one) => one !== call);
    const { response, at } = call.answered ?? { at: Number.POSITIVE_INFINITY };
    this.#check(inTime, at - begun < limit, `${operation} took ${at - begun} ms`);
    if (!response) return;
    const body = await response.clone().text();
    const headers = JSON.stringify([...response.headers]);
    const quoted = ['RT-secret', clientSecret, 'eyJhbGciOiJSUzI1Ni'].filter((secret) =>
      (body + headers).includes(secret),
    );
    this.#check(noSecret, quoted.length === 0, `${operation} quotes ${quoted}`);
    const names = response.headers.getSetCookie().map((line) => line.replace(/=.*Max-Age/, ' '));
    const [sent, ended] = [begun, at].map((time) => time - this.#born);
    const seen = [`${sent}–${ended} at ${server}:`, operation, response.status, body, ...names];
    this.#told.push(seen.join(' '));
    await call.arrive(response, call);
  }

  #check(rule: Rule, holds: unknown, what: string): void {
    const { only = rule, tally } = this.#led;
    if (only !== rule) return;
    tally?.set(rule, (tally.get(rule) ?? 0) + 1);
    if (!holds) throw new BrokenRule(rule, [what, ...this.#told].join('\n'));
  }

  #send({ server, jar: { cookies }, operation }: Call, input: object): Promise<Response> {
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

const signsOut = new Set(['RevokeToken', 'GlobalSignOut']);

/** True when the session's cookie is cleared, and not only a leftover chunk. */
const clears = (lines: readonly string[]) =>
  lines.some((line) => /Max-Age=0;/.test(line) && !/\.\d=/.test(line));

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
