import { createSession, fetchWith } from '@countersign/core/session';
import { fetchTransport } from '@countersign/core/transport';
import { RequireSession, SessionProvider, UserButton } from '@countersign/react/session';
import { Auth } from '@countersign/react/sign-up';
import { StrictMode, useEffect, useState } from 'react';
import { pool } from '../pool.ts';

const transport = fetchTransport(pool);
const session = createSession({ ...pool, transport, storage: localStorage });
const api = fetchWith(session, { origins: [location.origin] });

export const App = () => (
  <StrictMode>
    <SessionProvider session={session}>
      <RequireSession fallback={<Auth pool={pool} authFlow="USER_SRP_AUTH" />}>
        <Orders />
      </RequireSession>
    </SessionProvider>
  </StrictMode>
);

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
