/**
 * Sessions between one challenge and its answer: opaque, expiring, good for one success, and
 * bound to pool, client, user and challenge.
 */
import { randomBytes, sameText, toBase64Url } from '../bytes.ts';
import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import type { Session, SessionOf, SignIn } from '../model/session.ts';
import { invalidSession, notAuthorized } from '../service-error.ts';

/** The look of the service's own: base64url that starts with AYAB, 1,543 characters. */
export const makeSessionToken = (): string =>
  `AYAB${toBase64Url(randomBytes(1155)).slice(0, 1539)}`;

/** How long a spent or expired session is remembered, so that its reuse gets its own text. */
const retentionMs = 60 * 60_000;

export class Sessions {
  readonly #byToken: Map<string, Session>;
  readonly #busy = new Map<string, Promise<unknown>>();
  readonly #now: () => number;
  readonly #limit: number;

  constructor(byToken: Map<string, Session>, now: () => number, limit: number) {
    this.#byToken = byToken;
    this.#now = now;
    this.#limit = limit;
  }

  #add(session: Session): void {
    // Insertion order is age: the oldest go first.
    for (const [token, old] of this.#byToken) {
      const forgotten = old.expiresAt + retentionMs < this.#now();
      if (!forgotten && this.#byToken.size < this.#limit) break;
      this.#byToken.delete(token);
    }
    this.#byToken.set(session.token, session);
  }

  /** @throws {ServiceError} NotAuthorizedException with the text that fits. */
  open(token: string, clientId: string): Session {
    const session = this.#byToken.get(token);
    if (!session || !sameText(session.token, token) || session.signIn.clientId !== clientId)
      throw invalidSession();
    if (session.ended) throw invalidSession();
    if (session.used)
      throw notAuthorized('Invalid session for the user, session can only be used once.');
    if (session.expiresAt <= this.#now())
      throw notAuthorized('Invalid session for the user, session is expired.');
    return session;
  }

  /** For the token calls, which name no client. */
  openAny(token: string): Session {
    return this.open(token, this.#byToken.get(token)?.signIn.clientId ?? '');
  }

  /** Keeps a new session for the next challenge; lives for the client's AuthSessionValidity. */
  begin<N extends ChallengeName>(
    challenge: N,
    state: ChallengeTypes[N]['state'],
    signIn: SignIn,
    lifeSeconds: number,
    token: string = makeSessionToken(),
  ): string {
    const session: SessionOf<N> = {
      token,
      challenge,
      state,
      // A copy: what a later answer changes must not reach back.
      signIn: structuredClone(signIn),
      expiresAt: this.#now() + lifeSeconds * 1000,
      used: false,
    };
    // N is one name of the union, so this is one member of Session.
    this.#add(session as Session);
    return token;
  }

  *all(): Iterable<Session> {
    yield* this.#byToken.values();
  }

  /** One answer at a time: of two at once the second finds the session spent. */
  async runExclusive<T>(token: string, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(token) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#busy.set(token, settled);
    try {
      return await mine;
    } finally {
      if (this.#busy.get(token) === settled) this.#busy.delete(token);
    }
  }
}
