import { ChallengeError } from '../challenge-error.ts';
import type { RelaySession, TokenSession } from '../session/options.ts';
import { relayTransport } from '../transport/relay.ts';
import type { AccountOptions, SessionAccountOptions, TransportAccountOptions } from './options.ts';
import { type OwnCall, ownCall, type Reach } from './own-call.ts';
import { createReads, type Reads } from './reads.ts';
import { usualWays } from './ways.ts';

/** The account of the user who is signed in: what is known of it, and calls on it. */
export interface AccountClient extends Reads {
  readonly call: OwnCall;
  /**
   * Signs the user out: here, or everywhere. Never rejects; resolves with whether Cognito heard.
   */
  signOut(options?: { everywhere?: boolean }): Promise<boolean>;
  /** Renews the claims of the session, after something in them changed. Never rejects. */
  renew(): Promise<void>;
}

/**
 * Reaches the account of the user who is signed in: through a session, or a transport of the app's
 * own. Makes no call until a section or the app asks for one, so that a server may create it where
 * it renders a page.
 */
export function createAccount(options: AccountOptions): AccountClient {
  const source = 'session' in options ? ofSession(options) : ofTransport(options);
  const once = ownCall(source);
  const { signOut, renew, user, watch } = source;
  const { readAgain, ...reads } = createReads(once, user, options.initial);
  const call: OwnCall = async (operation, input, calling) => {
    try {
      return await once(operation, input, calling);
    } catch (cause) {
      const isOld = cause instanceof ChallengeError && usualWays[cause.kind] === 'look-again';
      if (isOld) readAgain();
      throw cause;
    }
  };
  return {
    call,
    ...reads,
    subscribe(listener) {
      const stops = [reads.subscribe(listener), watch(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    signOut: signOut(call),
    renew,
  };
}

interface AccountSource extends Reach {
  /** Tells when another user may have signed in. Returns what ends it. */
  watch: (listener: () => void) => () => void;
  signOut: (call: OwnCall) => AccountClient['signOut'];
  renew: AccountClient['renew'];
}

function ofSession({ session }: SessionAccountOptions): AccountSource {
  const renew = async () => {
    await session.renew();
  };
  return {
    ...reachOf(session),
    // A renewal finds out whether the session is over, and then says so to the whole page.
    onRefused: () => void renew(),
    user: () => {
      const { claims } = session.getState();
      return typeof claims?.sub === 'string' ? claims.sub : '';
    },
    watch: session.subscribe,
    signOut: () => async (options) => (await session.signOut(options)).revoked,
    renew,
  };
}

const reachOf = (session: TokenSession | RelaySession): Omit<Reach, 'user' | 'onRefused'> =>
  'getAccessToken' in session
    ? { transport: session.options.transport, getAccessToken: session.getAccessToken }
    : { transport: relayTransport(session.options.relay) };

function ofTransport(options: TransportAccountOptions): AccountSource {
  const { transport, getAccessToken, onSignedOut = () => {} } = options;
  return {
    transport,
    getAccessToken,
    onRefused: onSignedOut,
    user: () => '',
    watch: () => () => {},
    signOut:
      (call) =>
      async ({ everywhere = false } = {}) => {
        const heard = everywhere
          ? await call('GlobalSignOut', {}).then(
              () => true,
              () => false,
            )
          : true;
        onSignedOut();
        return heard;
      },
    renew: async () => {},
  };
}
