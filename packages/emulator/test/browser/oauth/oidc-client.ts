/** A page with oidc-client-ts, as an app has it. */
import { UserManager, WebStorageStateStore } from 'oidc-client-ts';

const given = new URLSearchParams(
  location.hash.slice(1) || (sessionStorage.getItem('given') ?? ''),
);
sessionStorage.setItem('given', String(given));
const here = `${location.origin}/`;
const client = given.get('client') ?? '';

const manager = new UserManager({
  authority: given.get('authority') ?? '',
  client_id: client,
  redirect_uri: here,
  response_type: 'code',
  scope: 'openid email',
  loadUserInfo: true,
  userStore: new WebStorageStateStore({ store: sessionStorage }),
});

let failure: unknown;
if (new URLSearchParams(location.search).has('state'))
  await manager.signinRedirectCallback().catch((error: Error) => {
    failure = error.message;
  });

const app = {
  signIn: (provider?: string) =>
    manager.signinRedirect(
      provider === undefined ? {} : { extraQueryParams: { identity_provider: provider } },
    ),
  // Cognito's /logout has parameters of its own.
  signOut: () =>
    manager.signoutRedirect({ extraQueryParams: { client_id: client, logout_uri: here } }),
  failures: () => (failure === undefined ? [] : [failure]),
  async who() {
    const before = await manager.getUser();
    const renewed = await manager.signinSilent();
    return {
      username: before?.profile['cognito:username'],
      email: before?.profile.email,
      renewed: renewed?.profile.email,
      userInfo: before?.profile['username'] === undefined ? undefined : before.profile.email,
    };
  },
};
Object.assign(globalThis, { app });
