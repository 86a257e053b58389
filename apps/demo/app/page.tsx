import { redirect } from 'next/navigation';
import { sessions } from '../lib/auth.ts';
import { texts } from '../lib/texts.ts';
import { RelayPanel } from './relay-panel.tsx';
import { askedIn, type Query, SignInScreen } from './sign-in-screen.tsx';

/** Sign-in through this server. Who is signed in already, and names nobody else, goes on. */
export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const asked = await askedIn(searchParams);
  if (asked.user === '' && (await sessions().getSession())) redirect('/account');
  const wasEnded = (await searchParams)['ended'] !== undefined;
  const { account, signIn } = await texts();
  return (
    <>
      {wasEnded && (
        <p className="demo-note" role="status">
          {account.signOut.ended}
        </p>
      )}
      <SignInScreen
        mode="relay"
        asked={asked}
        panel={(props) => <RelayPanel {...props} text={signIn} />}
      />
    </>
  );
}
