import type { Metadata } from 'next';
import { cognitoEndpoint } from '../../lib/endpoint.ts';
import { hasSecret } from '../../lib/place.ts';
import { texts } from '../../lib/texts.ts';
import { NewHere } from '../new-here.tsx';
import { askedIn, type Query, SignInScreen } from '../sign-in-screen.tsx';
import { DirectPanel } from './direct-panel.tsx';

export const metadata: Metadata = { title: 'Sign in from the browser' };

/** The same sign-in without a server between the page and Cognito. */
export default async function DirectSignInPage({ searchParams }: { searchParams: Query }) {
  if (hasSecret()) return <NeedsServer />;
  const { signIn } = await texts();
  return (
    <SignInScreen
      mode="direct"
      asked={await askedIn(searchParams)}
      panel={(props) => (
        <DirectPanel
          {...props}
          endpoint={cognitoEndpoint()}
          newHere={<NewHere mode="direct" text={signIn} forgotPassword={false} />}
        />
      )}
    />
  );
}

function NeedsServer() {
  return (
    <div className="demo-article">
      <h1>This app client has a secret</h1>
      <p>
        Cognito refuses its calls from a page, which cannot keep one. Sign in through the server, or
        start the demo with an app client that has none.
      </p>
      <div className="demo-actions">
        <a className="demo-button" href="/">
          Sign in through the server
        </a>
      </div>
    </div>
  );
}
