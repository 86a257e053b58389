import { createSession } from '@countersign/core/session';
import { fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import {
  IdleWarning,
  RequireSession,
  SessionProvider,
  UserButton,
  useSession,
} from '@countersign/react/session';
import '@countersign/react/styles.css';

const session = createSession({
  transport: fetchTransport({ region: 'eu-west-1' }),
  clientId: '1example23456789',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  storage: localStorage,
  idle: { after: 900 },
});

export const App = () => (
  <SessionProvider session={session}>
    <RequireSession fallback={<SignIn />}>
      <UserButton />
      <Orders />
      <IdleWarning />
    </RequireSession>
  </SessionProvider>
);

function Orders() {
  const { claims } = useSession<typeof session>();
  return <h1>Orders of {claims?.name}</h1>;
}
