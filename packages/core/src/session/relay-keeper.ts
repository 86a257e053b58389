import type { Surroundings } from './environment.ts';
import type { Keeper } from './keeper.ts';
import type { RelayedSession, SignOutOptions } from './options.ts';
import type { Answer, Ask } from './relay-posts.ts';

/**
 * The app's server keeps the tokens. When the page asks it who is signed in, the server renews tokens that
 * are about to expire. Only the server's own answer counts: a proxy's page or an error says nothing.
 */
export function relayKeeper(
  relay: string,
  name: string,
  { fetch, now, shared }: Surroundings,
): Keeper {
  const mark = `${name}.left`;
  /** A sign-out that the server has not confirmed: its cookie is still there, also after a reload. */
  let pending: unknown;

  function remember(how?: SignOutOptions): undefined {
    pending = how;
    shared.write(mark, how);
  }

  const ask: Ask = async (signal, post) => {
    const response = await fetch(relay, {
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
      ...post,
    });
    const { headers, ok, status } = response;
    const body: Answer | null = await response.json().catch(() => null);
    if (ok && body) return { ...body, sent: Date.parse(headers.get('date') ?? '') };
    const pause = Number(headers.get('retry-after')) * 1000;
    throw { code: body?.__type, status, retryAt: pause && now() + pause };
  };

  async function leave(how: SignOutOptions, signal: AbortSignal): Promise<boolean> {
    const left = await (await posts()).leave(ask, how, signal);
    remember();
    return left;
  }

  return {
    begin: async () => remember(),

    async renew(live, always, signal) {
      pending ??= shared.read(mark);
      if (pending) {
        await leave(pending, signal);
        return { ended: 'signed-out' };
      }
      if (always) await (await posts()).renew(ask, signal);
      const { session, ended = live ? 'expired' : 'none', sent } = await ask(signal);
      if (session === null) return { ended };
      // Without `expiresIn`, the server's own clock says how long the tokens are valid.
      const { claims, expiresAt = 0, expiresIn } = (session ?? {}) as Partial<RelayedSession>;
      if (!claims || !(expiresAt > 0)) throw {};
      return { claims, expiresAt, life: Number(expiresIn) * 1000 || expiresAt - sent || 0 };
    },

    revoke(_live, how, signal) {
      remember(how);
      return leave(how, signal);
    },
  };
}

// Few pages need this code, so they load it when they do.
const posts = () => import('./relay-posts.ts');
