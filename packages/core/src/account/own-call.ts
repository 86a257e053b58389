import { ChallengeError } from '../challenge-error.ts';
import type { Operations } from '../operations/operations.ts';
import type { TokenRequest } from '../session/options.ts';
import type { Transport } from '../transport/transport.ts';
import type { OwnInput, OwnOperation } from './own-operations.ts';
import { usualWays } from './ways.ts';

export interface Calling {
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
}

/** One call on the account of the user who is signed in. */
export type OwnCall = <O extends OwnOperation>(
  operation: O,
  input: OwnInput<O>,
  calling?: Calling,
) => Promise<Operations[O]['output']>;

/** What reaches an account. */
export interface Reach {
  transport: Transport;
  /** Left out where a relay has the token. */
  getAccessToken?: ((request?: TokenRequest) => string | Promise<string>) | undefined;
  /** Names the user who is signed in now; empty when nobody is, or the page cannot know. */
  user: () => string;
  /** Told of a refusal that only another sign-in mends: of the token, or of the user. */
  onRefused: () => void;
}

/**
 * Calls with the user's token. A token that Cognito refuses is renewed once, and the call is made
 * again: nothing was done with the first. A relay does the same on its own. A call carries only the token
 * of the user who made it.
 * @throws {ChallengeError} `Aborted` when another user signs in before the token is known.
 */
export function ownCall({ transport, getAccessToken, user, onRefused }: Reach): OwnCall {
  return async (operation, input, calling) => {
    const make = (token?: string) =>
      // The members that are missing are optional in every one of these inputs.
      transport(
        operation,
        {
          ...input,
          ...(token !== undefined && { AccessToken: token }),
        } as Operations[typeof operation]['input'],
        calling,
      );
    const caller = user();
    let token: string | undefined;
    try {
      token = await tokenOf(caller);
      return await make(token);
    } catch (cause) {
      const newer =
        token !== undefined && isTokenRefused(cause) ? await newerThan(token, caller) : token;
      if (newer !== undefined && newer !== token) return make(newer);
      if (cause instanceof ChallengeError && usualWays[cause.kind] === 'sign-in') onRefused();
      throw cause;
    }
  };

  async function tokenOf(caller: string, request?: TokenRequest): Promise<string | undefined> {
    const token = await getAccessToken?.(request);
    // Another user may have signed in meanwhile, in this tab or another. The call is not theirs.
    if (caller && user() !== caller) throw new ChallengeError('Aborted');
    return token;
  }

  async function newerThan(replacing: string, caller: string): Promise<string | undefined> {
    try {
      return await tokenOf(caller, { replacing });
    } catch {
      return undefined;
    }
  }
}

const isTokenRefused = (cause: unknown): boolean =>
  cause instanceof ChallengeError && cause.kind === 'access-token-invalid';
