import { Authenticator, Heading, Menu, MenuItem, useAuthenticator } from '@aws-amplify/ui-react';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, fetchUserAttributes } from 'aws-amplify/auth';
import { StrictMode, useEffect, useState } from 'react';

// `npm run emulator` listens there. Leave `userPoolEndpoint` out for a pool at AWS.
const userPoolEndpoint = 'http://127.0.0.1:9440';
const pool = { userPoolClientId: 'example', userPoolId: 'us-east-1_Example01' };
Amplify.configure({ Auth: { Cognito: { ...pool, userPoolEndpoint } } });

export const App = () => (
  <StrictMode>
    <Authenticator signUpAttributes={['email']}>
      <Orders />
    </Authenticator>
  </StrictMode>
);

/** Adds the access token, and tries once more with a new one if the API refuses it. */
async function api(path: string): Promise<Response> {
  const send = async (forceRefresh: boolean) => {
    const { tokens } = await fetchAuthSession({ forceRefresh });
    return fetch(path, { headers: { authorization: `Bearer ${tokens?.accessToken}` } });
  };
  const answer = await send(false);
  return answer.status === 401 ? send(true) : answer;
}

function UserMenu() {
  const { signOut } = useAuthenticator(({ user }) => [user]);
  const [email, setEmail] = useState<string>();
  useEffect(() => {
    fetchUserAttributes().then((attributes) => setEmail(attributes.email), console.error);
  }, []);
  return (
    <>
      <p>{email}</p>
      <Menu ariaLabel="Account menu">
        <MenuItem onClick={signOut}>Sign out</MenuItem>
      </Menu>
    </>
  );
}

function Orders() {
  const [orders, setOrders] = useState<string[]>([]);
  useEffect(() => {
    api('/api/orders').then(async (answer) => setOrders(await answer.json()), console.error);
  }, []);
  return (
    <>
      <Heading level={1}>Welcome back</Heading>
      <UserMenu />
      <p>{orders.join(', ')}</p>
    </>
  );
}
