/** A worker that signs in with core, and one whose pages sign in through the handler. */
import { createSignIn } from '@countersign/core/flow';
import { fetchTransport } from '@countersign/core/transport';
import { createAuthHandler } from '../../src/index.ts';

interface Env {
  userPoolId: string;
  endpoint: string;
  pageClientId: string;
  clientId: string;
  clientSecret: string;
  cookieSecret: string;
  origin: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/sign-in') return signIn(await request.json(), env);
    const { userPoolId, endpoint, clientId, clientSecret, cookieSecret, origin } = env;
    const auth = createAuthHandler({
      userPoolId,
      endpoint,
      clientId,
      clientSecret,
      cookie: { secrets: [cookieSecret] },
      origins: [origin],
    });
    return auth(request);
  },
};

interface Asked {
  username: string;
  password: string;
  /** The service's address, in place of the handler's. */
  endpoint?: string;
}

async function signIn({ username, password, endpoint }: Asked, env: Env): Promise<Response> {
  const client = createSignIn({
    transport: fetchTransport({ endpoint: endpoint ?? env.endpoint }),
    userPoolId: env.userPoolId,
    clientId: env.pageClientId,
    authFlow: 'USER_SRP_AUTH',
  });
  try {
    await client.identify({ username, password });
    return Response.json({ at: client.getState().at });
  } catch (error) {
    return Response.json({ code: error instanceof Error && 'code' in error && error.code });
  }
}
