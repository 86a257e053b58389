import type { Weather } from './simulated-pool.ts';

/** A relay as far as sessions ask it: one cookie for the whole browser, and a pool that rotates behind it. */
export function simulatedRelay(
  { time, timer }: { time: () => number; timer: (ms: number, call: () => void) => unknown },
  { seconds = 3600, dates = true, says = true } = {},
) {
  const calls: string[] = [];
  const posted: { operation: string; input: object }[] = [];
  let next = 0;
  const relay = {
    weather: 'fine' as Weather | 'no-keys' | 'html',
    session: undefined as { sub: string; until: number; id: number } | undefined,
    /** Sign-ins whose refresh token Cognito no longer takes. */
    revoked: new Set<number>(),
    renewals: 0,
    reason: undefined as string | undefined,
  };

  const json = (body: object, status = 200) =>
    new Response(JSON.stringify(body), {
      status,
      headers: dates ? { date: new Date(time()).toUTCString() } : {},
    });

  function renew(): boolean {
    const { session } = relay;
    if (!session) return false;
    if (relay.revoked.has(session.id)) {
      relay.session = undefined;
      relay.reason = 'revoked';
      return false;
    }
    relay.renewals += 1;
    session.until = time() + seconds * 1000;
    return true;
  }

  function answer(operation: string | undefined): Response {
    if (operation === 'RevokeToken' || operation === 'GlobalSignOut') {
      const heard = relay.session !== undefined;
      relay.session = undefined;
      return json({ Revoked: heard });
    }
    if (operation === 'GetTokensFromRefreshToken') {
      return renew()
        ? json({ AuthenticationResult: {} })
        : json({ __type: 'NotAuthorizedException' }, 401);
    }
    const { session } = relay;
    if (session && session.until - time() <= Math.min(300, seconds / 2) * 1000) renew();
    if (!relay.session)
      return json({ session: null, ...(relay.reason && { ended: relay.reason }) });
    const { sub, until } = relay.session;
    return json({
      session: {
        claims: { sub, 'cognito:username': sub },
        expiresAt: until,
        ...(says && { expiresIn: (until - time()) / 1000 }),
      },
    });
  }

  const wait = () => new Promise<void>((resolve) => void timer(20, resolve));

  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const { weather } = relay;
    if (weather === 'silent') return new Promise(() => {});
    await wait();
    if (weather === 'offline') throw new TypeError('Failed to fetch');
    if (weather === 'failing') return json({ __type: 'InternalErrorException' }, 500);
    if (weather === 'no-keys') return json({ __type: 'ServiceUnavailableException' }, 503);
    if (weather === 'html') return new Response('<!doctype html><title>App</title>');
    if (weather === 'lying') return json({ session: null });
    const post = init?.body ? JSON.parse(String(init.body)) : undefined;
    const operation: string | undefined = post?.operation;
    if (post) posted.push(post);
    calls.push(operation ?? 'GET');
    const answered = answer(operation);
    await wait();
    return answered;
  };

  return Object.assign(relay, {
    fetch,
    calls,
    posted,
    count: (call: string) => calls.filter((one) => one === call).length,
    signIn(sub = 'dana') {
      next += 1;
      relay.reason = undefined;
      relay.session = { sub, until: time() + seconds * 1000, id: next };
    },
  });
}
