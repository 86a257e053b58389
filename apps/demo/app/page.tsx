import { returnPath } from '@countersign/server';
import { redirect } from 'next/navigation';
import { sessions } from '../lib/auth.ts';
import { texts } from '../lib/texts.ts';
import { NewHere } from './new-here.tsx';
import { RelayPanel } from './relay-panel.tsx';
import { askedIn, type Query, SignInScreen } from './sign-in-screen.tsx';

/** Sign-in through this server. Sends signed-in users on, unless the address names another user. */
export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const asked = await askedIn(searchParams);
  const { returnTo, ended } = await searchParams;
  const next = returnPath(returnTo) ?? '/account';
  if (asked.user === '' && (await sessions().getSession())) redirect(next);
  const wasEnded = ended !== undefined;
  const { account, signIn } = await texts();
  return (
    <>
      {wasEnded && (
        <p className="demo-note" role="status">
          {account.ended}
        </p>
      )}
      <SignInScreen
        mode="relay"
        asked={asked}
        panel={(props) => (
          <RelayPanel
            {...props}
            next={next}
            newHere={
              <NewHere mode="relay" text={signIn} forgotPassword={props.authFlow === 'USER_AUTH'} />
            }
          />
        )}
      />
    </>
  );
}
