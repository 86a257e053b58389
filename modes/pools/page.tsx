/** An app of a few lines for any pool: what a team writes, with no field of its own. */
import type { Pool } from '@countersign/core/pool';
import { createSession } from '@countersign/core/session';
import { fetchTransport } from '@countersign/core/transport';
import { CountersignProvider } from '@countersign/react';
import arabic from '@countersign/react/locales/ar';
import { RequireSession, SessionProvider, useSession } from '@countersign/react/session';
import { Auth } from '@countersign/react/sign-up';
import signUpArabic from '@countersign/react/sign-up/locales/ar';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    /** What the test sets before the page loads. */
    pool: Pool;
  }
}

function App() {
  const { signOut } = useSession();
  return (
    <button type="button" onClick={() => void signOut()}>
      Sign out
    </button>
  );
}

const { pool } = window;
const { clientId, userPoolId } = pool;
const transport = fetchTransport({ endpoint: pool.endpoint });
const session = createSession({ transport, clientId, userPoolId, storage: localStorage });
const inArabic = location.search === '?ar' && { locale: arabic, messages: signUpArabic };

createRoot(document.body).render(
  <CountersignProvider {...inArabic}>
    <SessionProvider session={session}>
      <RequireSession fallback={<Auth pool={pool} />}>
        <App />
      </RequireSession>
    </SessionProvider>
  </CountersignProvider>,
);
