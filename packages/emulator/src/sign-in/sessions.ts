/**
 * The sessions between a challenge and its answer. A session is opaque, expires, allows one
 * success, and belongs to one pool, client, user and challenge.
 */
import { randomBytes, sameText, toBase64Url } from '../bytes.ts';
import { forget } from '../forget.ts';
import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import type { Session, SessionOf, SignIn } from '../model/session.ts';
import { invalidSession, notAuthorized } from '../service-error.ts';

/** Makes a token that looks like Cognito's: 1,543 characters of base64url that start with AYAB. */
export const makeSessionToken = (): string =>
  `AYAB${toBase64Url(randomBytes(1155)).slice(0, 1539)}`;

/** How long a used or expired session is kept, so that its reuse gets an error of its own. */
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
    forget(this.#byToken, this.#now() - retentionMs, this.#limit);
    this.#byToken.set(session.token, session);
  }

  /**
   * Returns a session that can be answered.
   * @throws {ServiceError} NotAuthorizedException when it is unknown, another client's, ended, used
   *   or expired.
   */
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

  /** As `open`, for the calls that name no client. */
  openAny(token: string): Session {
    return this.open(token, this.#byToken.get(token)?.signIn.clientId ?? '');
  }

  /** Starts the session of the next challenge and returns its token. */
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
      // A copy, because a later answer changes its own `signIn` and must not change this one.
      signIn: structuredClone(signIn),
      expiresAt: this.#now() + lifeSeconds * 1000,
      used: false,
    };
    // TypeScript cannot see that SessionOf<N> is a member of the union Session for every N.
    this.#add(session as Session);
    return token;
  }

  *all(): Iterable<Session> {
    yield* this.#byToken.values();
  }

  /**
   * Runs one answer to a session after the other. When a client submits twice, the second answer
   * finds the session used.
   */
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
