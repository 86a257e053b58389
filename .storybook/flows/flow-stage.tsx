import type { AuthenticationResult } from '@countersign/core/initiate-auth-response';
import type { AuthFlow } from '@countersign/core/transport';
import { type createChallenge, SignIn } from '@countersign/react';
import { type ReactNode, useState } from 'react';
import { AuthenticatorApp } from './authenticator-app.tsx';
import { type Bench, type BenchOptions, clientId, createBench, userPoolId } from './bench.ts';
import { Inbox } from './inbox.tsx';
import { Requests } from './requests.tsx';
import './flow-stage.css';

export interface FlowStageProps extends BenchOptions {
  /** How the sign-in begins. Default: `USER_AUTH`. */
  authFlow?: AuthFlow;
  /** Seconds before a new code may be asked for. Default: the kit's. */
  resendSeconds?: number;
  /** Views of the story's own. */
  Challenge?: ReturnType<typeof createChallenge>;
  /** Shown once signed in, in place of the kit's last screen. */
  afterSignIn?: (visit: Visit) => ReactNode;
}

export interface Visit {
  tokens: AuthenticationResult;
  transport: Bench['transport'];
  /** To the first screen again, the pool as it is now. */
  signInAgain: () => void;
}

/**
 * A whole sign-in beside what is behind it: who signs in, the messages that were sent, and every
 * request with its response. The user pool is the emulator, in this page.
 */
export function FlowStage(props: FlowStageProps): ReactNode {
  const [round, setRound] = useState(0);
  return <Round key={round} {...props} startOver={() => setRound(round + 1)} />;
}

function Round(props: FlowStageProps & { startOver: () => void }): ReactNode {
  const { pool, person, startOver, authFlow, resendSeconds, Challenge, afterSignIn } = props;
  const [bench] = useState(() => createBench(props));
  const [visit, setVisit] = useState(0);
  const [tokens, setTokens] = useState<AuthenticationResult>();
  const { emulator, transport, recorder, deviceStore } = bench;
  const signInAgain = () => {
    setTokens(undefined);
    setVisit(visit + 1);
  };
  return (
    <div className="flow">
      <main>
        {tokens && afterSignIn ? (
          afterSignIn({ tokens, transport, signInAgain })
        ) : (
          <SignIn
            key={visit}
            transport={transport}
            clientId={clientId}
            userPoolId={userPoolId}
            authFlow={authFlow}
            deviceStore={deviceStore}
            resendSeconds={resendSeconds}
            Challenge={Challenge}
            identifier="email"
            initialUsername={person.username}
            onSignedIn={setTokens}
          />
        )}
      </main>
      {/* English whatever the kit's language is. */}
      <aside className="flow-behind" aria-label="Behind the screen" lang="en" dir="ltr">
        <Person {...person} />
        <p className="flow-actions">
          <button type="button" onClick={signInAgain}>
            Sign in again
          </button>
          <button type="button" onClick={() => emulator.clock.advance(181)}>
            Let 3 minutes pass
          </button>
          <button type="button" onClick={startOver}>
            Start over
          </button>
        </p>
        <Inbox inbox={emulator.inbox} />
        {pool.mfa?.['SoftwareTokenMfaConfiguration'] !== undefined && (
          <AuthenticatorApp known={person.totpSecret} now={emulator.clock.now} />
        )}
        <Requests recorder={recorder} />
      </aside>
    </div>
  );
}

function Person({
  username,
  password,
  temporaryPassword,
  shows,
}: BenchOptions['person']): ReactNode {
  return (
    <section aria-labelledby="flow-person">
      <h2 id="flow-person">Who signs in</h2>
      <p>{shows}</p>
      <dl>
        <dt>Email address</dt>
        <dd>
          <code>{username}</code>
        </dd>
        <dt>{temporaryPassword ? 'Temporary password' : 'Password'}</dt>
        <dd>
          {password || temporaryPassword ? <code>{password ?? temporaryPassword}</code> : 'None'}
        </dd>
      </dl>
    </section>
  );
}
