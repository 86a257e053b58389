import { createSession, fetchWith } from '@countersign/core/session';
import { fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { LinkButton } from '@countersign/react/parts';
import { RequireSession, SessionProvider, UserButton } from '@countersign/react/session';
import { StrictMode, type SyntheticEvent, useEffect, useState } from 'react';

// `pnpm emulator` listens there. For a pool at AWS: fetchTransport({ region: 'eu-west-1' }).
const transport = fetchTransport({ endpoint: 'http://127.0.0.1:9440' });
const pool = { clientId: 'example', userPoolId: 'us-east-1_Example01' };
const session = createSession({ transport, ...pool, storage: localStorage });
const api = fetchWith(session, { origins: [location.origin] });

export const App = () => (
  <StrictMode>
    <SessionProvider session={session}>
      <RequireSession fallback={<Welcome />}>
        <Orders />
      </RequireSession>
    </SessionProvider>
  </StrictMode>
);

function Welcome() {
  const [name, setName] = useState<string | undefined>('');
  if (name === undefined) return <SignUp onSignedUp={setName} />;
  const footer = <LinkButton onClick={() => setName(undefined)}>Create an account</LinkButton>;
  return <SignIn authFlow="USER_SRP_AUTH" initialUsername={name} footer={footer} />;
}

/** The account is confirmed by `<SignIn>`, with the code that was sent. */
function SignUp({ onSignedUp }: { onSignedUp: (name: string) => void }) {
  const [problem, setProblem] = useState<Error>();
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [email, Password] = [String(typed.get('email')), String(typed.get('password'))];
    const UserAttributes = [{ Name: 'email', Value: email }];
    const input = { ClientId: pool.clientId, Username: email, Password, UserAttributes };
    transport('SignUp', input).then(() => onSignedUp(email), setProblem);
  }
  return (
    <form className="cs-card" onSubmit={submit}>
      <h1>Create an account</h1>
      <label>
        Email <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        Password <input name="password" type="password" autoComplete="new-password" required />
      </label>
      <p role="alert">{problem?.message}</p>
      <input type="submit" className="cs-button" value="Create an account" />
    </form>
  );
}

function Orders() {
  const [orders, setOrders] = useState<string[]>([]);
  useEffect(() => {
    api('/api/orders').then(async (answer) => setOrders(await answer.json()), console.error);
  }, []);
  return (
    <>
      <h1>Welcome back</h1>
      <UserButton />
      <p>{orders.join(', ')}</p>
    </>
  );
}
