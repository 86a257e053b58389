import type { CookieJar, Cookies } from '../http/cookies.ts';
import { invalidSession } from '../refusal.ts';
import { digest, randomId } from '../session/random.ts';
import type { Seal } from '../session/seal.ts';

/** One step of a sign-in, as Cognito links it to the next. */
interface SignInStep {
  /** Cognito's Session; USER_SRP_AUTH gives none. */
  session: string | undefined;
  /** SECRET_BLOCK of a proof of a password, which stands in for a Session. */
  secretBlock: string | undefined;
  /** True when the sign-in was begun with this server's AWS credentials, and goes on with them. */
  admin: boolean;
}

/**
 * Ties a sign-in to the browser that began it, as PKCE does: the page is given Cognito's Session
 * sealed together with the hash of a random verifier, which stays in an http-only cookie. The string
 * alone is of no use: not from another browser, and not at Cognito itself.
 *
 * Each sign-in has a verifier and a cookie of its own, so that it ends without the one in another tab.
 */
export interface Conversation {
  /**
   * Seals a step: the Session for the page, and the lines that keep the cookie alive.
   *
   * @param previous the step that this one follows; without one a sign-in begins
   */
  wrap(step: SignInStep, cookies: Cookies, previous?: OpenedStep): Promise<WrappedStep>;
  /** @throws {Refusal} 400 as Cognito words it, for what this browser was not given. */
  unwrap(session: string | undefined, cookies: Cookies): Promise<OpenedStep>;
  /** The line that clears the cookie of one sign-in. */
  end(step: OpenedStep | undefined): string[];
  /** The lines that clear the cookies of all sign-ins that this browser has begun. */
  endAll(cookies: Cookies): string[];
}

interface WrappedStep {
  session: string;
  setCookies: string[];
}

export interface OpenedStep {
  session: string | undefined;
  admin: boolean;
  /** Stays the same from the first step of a sign-in to its last. */
  verifier: string;
  /** Name of the cookie that the verifier is in. */
  cookieName: string;
  /** Whether this is the proof that was asked for. */
  proves(secretBlock: string | undefined): Promise<boolean>;
}

// AuthSessionValidity is 15 minutes at most.
const seconds = 15 * 60;

/**
 * Sign-ins of one browser at once. Their cookies are of 100 bytes each, and servers take 8 to 16 KB of
 * headers in all: beyond this number the cookie that was set first is dropped.
 */
const maxSignIns = 16;

export function createConversation(seal: Seal, jar: CookieJar, now: () => number): Conversation {
  const prefix = jar.name('-sign-in-');
  // By a part of the hash, so that a Session leads to its cookie and names no secret.
  const nameFor = (hash: string) => prefix + hash.slice(0, suffixLength);

  /** The cookies of this browser's sign-ins, the one that was set last first. */
  const namesIn = (cookies: Cookies): string[] =>
    // Browsers send those that were made first before the others: of two of one moment it decides.
    [...cookies]
      .reverse()
      .filter(([name]) => name.startsWith(prefix) && isSuffix.test(name.slice(prefix.length)))
      .map(([name, value]) => ({ name, setAt: readCookie(value)?.setAt ?? 0 }))
      .sort((one, two) => two.setAt - one.setAt)
      .map(({ name }) => name);

  return {
    async wrap({ session, secretBlock, admin }, cookies, previous) {
      const verifier = previous?.verifier ?? randomId();
      const hash = await digest(verifier);
      const content = {
        verifier: hash,
        ...(session !== undefined && { session }),
        ...(secretBlock !== undefined && { block: await digest(secretBlock) }),
        ...(admin && { admin }),
      };
      const name = nameFor(hash);
      const others = namesIn(cookies).filter((other) => other !== name);
      return {
        session: await seal.close(content, now() + seconds * 1000),
        setCookies: [
          jar.set(name, `${now().toString(36)}.${verifier}`, seconds),
          ...others.slice(maxSignIns - 1).map(jar.clear),
        ],
      };
    },

    async unwrap(sealed, cookies) {
      const content = sealed === undefined ? undefined : await seal.open(sealed);
      const hash = content?.['verifier'];
      const cookieName = typeof hash === 'string' ? nameFor(hash) : '';
      const { verifier } = readCookie(cookies.get(cookieName)) ?? {};
      if (!verifier || !content || hash !== (await digest(verifier))) throw invalidSession();
      const { session, block } = content;
      return {
        session: typeof session === 'string' ? session : undefined,
        admin: content['admin'] === true,
        verifier,
        cookieName,
        proves: async (secretBlock) =>
          block === undefined ||
          (secretBlock !== undefined && block === (await digest(secretBlock))),
      };
    },

    end: (step) => (step ? [jar.clear(step.cookieName)] : []),
    endAll: (cookies) => namesIn(cookies).map(jar.clear),
  };
}

const suffixLength = 8;

const isSuffix = /^[\w-]{8}$/;

/** When the cookie was set, in ms since the epoch, and the verifier in it. */
function readCookie(value: string | undefined): { setAt: number; verifier: string } | undefined {
  const [, time, verifier] = /^([\da-z]{1,9})\.([\w-]{43})$/.exec(value ?? '') ?? [];
  return time && verifier ? { setAt: Number.parseInt(time, 36), verifier } : undefined;
}
