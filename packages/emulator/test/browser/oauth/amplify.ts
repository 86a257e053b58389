/** A page with aws-amplify, as an app has it. */
import { Amplify } from 'aws-amplify';
import {
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  signInWithRedirect,
  signOut,
} from 'aws-amplify/auth';
import 'aws-amplify/auth/enable-oauth-listener';
import { Hub } from 'aws-amplify/utils';

const given = new URLSearchParams(
  location.hash.slice(1) || (sessionStorage.getItem('given') ?? ''),
);
sessionStorage.setItem('given', String(given));
const domain = given.get('domain') ?? '';
const here = `${location.origin}/`;

const failures: unknown[] = [];
Hub.listen('auth', ({ payload }) => {
  if (payload.event === 'signInWithRedirect_failure') failures.push(payload.data?.error?.message);
});

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: given.get('pool') ?? '',
      userPoolClientId: given.get('client') ?? '',
      userPoolEndpoint: `https://${domain}/`,
      loginWith: {
        oauth: {
          domain,
          scopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
          redirectSignIn: [here],
          redirectSignOut: [here],
          responseType: 'code',
        },
      },
    },
  },
});

const app = {
  signIn: (provider?: string) =>
    signInWithRedirect(provider === undefined ? undefined : { provider: { custom: provider } }),
  signOut: () => signOut(),
  failures: () => failures,
  async who() {
    const { username } = await getCurrentUser();
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    const userInfo = await fetch(`https://${domain}/oauth2/userInfo`, {
      headers: { authorization: `Bearer ${tokens?.accessToken}` },
    });
    return {
      username,
      email: (await fetchUserAttributes()).email,
      renewed: tokens?.idToken?.payload['email'],
      userInfo: (await userInfo.json()).email,
    };
  },
};
Object.assign(globalThis, { app });
