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
 */
export interface Conversation {
  /** Seals a step: the Session for the page, and the line that keeps the cookie alive. */
  wrap(step: SignInStep, cookies: Cookies): Promise<{ session: string; setCookie: string }>;
  /** @throws {Refusal} 400 as Cognito words it, for what this browser was not given. */
  unwrap(session: string | undefined, cookies: Cookies): Promise<OpenedStep>;
  /** The line that takes the verifier away: what served one sign-in serves no other. */
  end(cookies: Cookies): string[];
}

interface OpenedStep {
  session: string | undefined;
  admin: boolean;
  /** Whether this is the proof that was asked for. */
  proves(secretBlock: string | undefined): Promise<boolean>;
}

// AuthSessionValidity is 15 minutes at most.
const seconds = 15 * 60;

export function createConversation(seal: Seal, jar: CookieJar, now: () => number): Conversation {
  const name = jar.name('-sign-in');
  return {
    async wrap({ session, secretBlock, admin }, cookies) {
      // Two tabs are two conversations of one browser: the first one's cookie serves both.
      const verifier = verifierOf(cookies.get(name)) ?? randomId();
      const content = {
        verifier: await digest(verifier),
        ...(session !== undefined && { session }),
        ...(secretBlock !== undefined && { block: await digest(secretBlock) }),
        ...(admin && { admin }),
      };
      return {
        session: await seal.close(content, now() + seconds * 1000),
        setCookie: jar.set(name, verifier, seconds),
      };
    },

    async unwrap(sealed, cookies) {
      const verifier = verifierOf(cookies.get(name));
      const content = sealed === undefined ? undefined : await seal.open(sealed);
      if (!verifier || !content || content['verifier'] !== (await digest(verifier))) {
        throw invalidSession();
      }
      const { session, block } = content;
      return {
        session: typeof session === 'string' ? session : undefined,
        admin: content['admin'] === true,
        proves: async (secretBlock) =>
          block === undefined ||
          (secretBlock !== undefined && block === (await digest(secretBlock))),
      };
    },

    end: (cookies) => (cookies.has(name) ? [jar.clear(name)] : []),
  };
}

const verifierOf = (value: string | undefined) =>
  value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
