import type { CookieJar, Cookies } from '../http/cookies.ts';
import { createRecentCookies } from '../http/recent-cookies.ts';
import { invalidSession } from '../refusal.ts';
import { digest, randomId } from '../session/random.ts';
import type { Seal } from '../session/seal.ts';

/** One step of a sign-in, as Cognito links it to the next. */
interface SignInStep {
  /** Cognito's Session; `undefined` with USER_SRP_AUTH. */
  session: string | undefined;
  /** SECRET_BLOCK of PASSWORD_VERIFIER, which replaces the Session there. */
  secretBlock: string | undefined;
  /** True when the sign-in began with this server's AWS credentials, and continues with them. */
  admin: boolean;
  /** The `sub` of the user whose session the sign-in steps up. */
  stepUp: string | undefined;
}

/**
 * Binds a sign-in to the browser that began it, as PKCE does. The page gets Cognito's Session sealed
 * together with the hash of a random verifier, and an http-only cookie holds the verifier. A stolen Session
 * is useless in another browser and at Cognito itself.
 *
 * Each sign-in has a verifier and a cookie of its own, so that it can end without the one in another tab.
 */
export interface Conversation {
  /**
   * Seals a step. Returns the Session for the page, and the lines that set the cookie.
   *
   * @param previous the step that this one follows; without one a sign-in begins
   */
  wrap(step: SignInStep, cookies: Cookies, previous?: OpenedStep): Promise<WrappedStep>;
  /** @throws {Refusal} 400 with Cognito's words when this browser did not receive the Session. */
  unwrap(session: string | undefined, cookies: Cookies): Promise<OpenedStep>;
  /** Returns the line that clears the cookie of one sign-in. */
  end(step: OpenedStep | undefined): string[];
  /** Returns the lines that clear the cookies of all sign-ins in this browser. */
  endAll(cookies: Cookies): string[];
}

interface WrappedStep {
  session: string;
  setCookies: string[];
}

export interface OpenedStep {
  session: string | undefined;
  admin: boolean;
  /** The `sub` of the user whose session the sign-in steps up. */
  stepUp: string | undefined;
  /** Stays the same from the first step of a sign-in to its last. */
  verifier: string;
  /** Name of the cookie that holds the verifier. */
  cookieName: string;
  /** True when the page proves the password for this very SECRET_BLOCK. */
  proves(secretBlock: string | undefined): Promise<boolean>;
}

// AuthSessionValidity is 15 minutes at most.
const seconds = 15 * 60;

/**
 * Open sign-ins per browser. Each cookie takes 100 bytes, and servers accept 8 to 16 KB of headers in
 * total. Beyond this number the server drops the cookie that it set longest ago.
 */
const maxSignIns = 16;

export function createConversation(seal: Seal, jar: CookieJar, now: () => number): Conversation {
  // The name holds a part of the verifier's hash, so that a Session leads to its cookie without a secret.
  const recent = createRecentCookies(
    jar,
    { suffix: '-sign-in-', value: /^[\w-]{43}$/, seconds, maxCookies: maxSignIns },
    now,
  );

  return {
    async wrap({ session, secretBlock, admin, stepUp }, cookies, previous) {
      const verifier = previous?.verifier ?? randomId();
      const hash = await digest(verifier);
      const content = {
        verifier: hash,
        ...(session !== undefined && { session }),
        ...(secretBlock !== undefined && { block: await digest(secretBlock) }),
        ...(admin && { admin }),
        ...(stepUp !== undefined && { stepUp }),
      };
      const name = recent.nameFor(hash);
      return {
        session: await seal.close(content, now() + seconds * 1000),
        setCookies: [recent.line(name, verifier), ...recent.makeRoom(name, cookies)],
      };
    },

    async unwrap(sealed, cookies) {
      const content = sealed === undefined ? undefined : await seal.open(sealed);
      const hash = content?.['verifier'];
      const cookieName = typeof hash === 'string' ? recent.nameFor(hash) : '';
      const verifier = recent.read(cookieName, cookies);
      if (!verifier || !content || hash !== (await digest(verifier))) throw invalidSession();
      const { session, block, stepUp } = content;
      return {
        session: typeof session === 'string' ? session : undefined,
        admin: content['admin'] === true,
        stepUp: typeof stepUp === 'string' ? stepUp : undefined,
        verifier,
        cookieName,
        proves: async (secretBlock) =>
          block === undefined ||
          (secretBlock !== undefined && block === (await digest(secretBlock))),
      };
    },

    end: (step) => (step ? [jar.clear(step.cookieName)] : []),
    endAll: (cookies) => recent.namesIn(cookies).map(jar.clear),
  };
}
