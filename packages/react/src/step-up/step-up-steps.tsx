'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import { isFederated, stepUpWays } from '@countersign/core/step-up/ways';
import { type ReactNode, useContext, useEffect, useState } from 'react';
import { type Completable, CompletionContext } from '../completion.ts';
import { format, useMessages } from '../messages.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loading } from '../parts/loading.tsx';
import { CountersignProvider, useSettings } from '../provider.tsx';
import { addressOf } from '../session/name-of.ts';
import { useProvided } from '../session/session-context.ts';
import { useSessionState } from '../session/use-session.ts';
import { createScreens } from '../sign-in/create-screens.ts';
import { screens } from '../sign-in/screens.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { view } from '../view.tsx';
import { Begin } from './begin.tsx';
import { deskOf, type StepUpRequest } from './desk.ts';
import { NamedChallenge } from './named.tsx';
import { messages } from './step-up.messages.ts';
import { stepUpClient } from './step-up-client.ts';
import { StepUpContext, type StepUpOptions } from './step-up-context.ts';
import { Done, Stopped } from './stopped.tsx';
import { messages as titleMessages } from './title.messages.ts';

const Screens = createScreens({
  ...screens,
  identify: Begin,
  expired: Stopped,
  failed: Stopped,
  'signed-in': Done,
});

export interface StepUpStepsProps extends StepUpOptions {
  request: StepUpRequest;
}

/** The steps of one step-up. Users may act before the page knows who they are. */
export default function StepUpSteps(props: StepUpStepsProps): ReactNode {
  const { status } = useSessionState();
  return status === 'loading' ? <Loading /> : <KnownSteps {...props} />;
}

/** Users of identity providers prove more at the pool's pages. */
function KnownSteps(props: StepUpStepsProps): ReactNode {
  const { request, redirect } = props;
  const { session } = useProvided();
  const [isElsewhere] = useState(() => isFederated({ ...session.getState().claims }));
  const [isMet] = useState(() => deskOf(session).isMet(request.wanted));
  useEffect(() => {
    if (isMet) request.settle(true);
  }, [isMet, request]);
  if (isMet) return null;
  return redirect && isElsewhere ? (
    <Elsewhere {...{ request, redirect }} />
  ) : (
    <OwnSteps {...props} />
  );
}

const Elsewhere = view(() => import('./elsewhere.tsx'));

/** The steps with the views of a sign-in. The user's name is fixed. */
function OwnSteps(props: StepUpStepsProps): ReactNode {
  const { request } = props;
  const steppingUp = useStepping(props);
  const { title } = useMessages('stepUp', titleMessages);
  const text = useMessages('stepUp', messages);
  const { headingLevel } = useSettings();
  const Level = `h${headingLevel}` as const;
  return (
    <StepUpContext.Provider value={steppingUp}>
      <CountersignProvider headingLevel={headingLevel === 1 ? 2 : 3}>
        <SignIn
          key={steppingUp.flow}
          client={steppingUp.client}
          Challenge={NamedChallenge}
          Screens={Screens}
          autoFocus
          header={
            <>
              <Level className="cs-heading">{title}</Level>
              <p className="cs-description">
                {format(text.description, { name: steppingUp.name })}
              </p>
            </>
          }
          footer={<LinkButton onClick={() => request.settle(false)}>{text.cancel}</LinkButton>}
          // The provider's own completion gives the tokens to the session first.
          onSignedIn={() => request.settle(true)}
        />
      </CountersignProvider>
    </StepUpContext.Provider>
  );
}

function useStepping({ request, links = {}, authFlow }: StepUpStepsProps) {
  const { session } = useProvided();
  const state = useSessionState();
  const desk = deskOf(session);
  const own = useContext(CompletionContext)<Completable>({});
  const [{ username, name }] = useState(() => namesIn({ ...session.getState().claims }));
  const surroundings = { session, request, desk, own };
  const [{ client, flow }, setClient] = useState(() => {
    request.client ??= stepUpClient('USER_AUTH', username, surroundings);
    return { client: request.client, flow: 'levels' };
  });
  const [busy, setBusy] = useState(false);

  const isOver = state.status === 'signed-out';
  useEffect(() => {
    if (isOver) request.settle(false);
  }, [isOver, request]);

  async function begin(): Promise<void> {
    setBusy(true);
    try {
      await client.identify({ username });
    } catch (error) {
      if (!(error instanceof ChallengeError)) throw error;
      const way = stepUpWays[error.kind];
      if (way === 'fallback' && flow === 'levels') beginAfresh();
      // Cognito refuses to raise a session twice: another tab may have done it, or this machine's clock is
      // wrong about its age.
      if (way === 'add-method' && (await session.renew()) && desk.hasLevel(request.wanted))
        request.settle(true);
    } finally {
      setBusy(false);
    }
  }

  function beginAfresh(): void {
    desk.withoutLevels();
    client.leave();
    const usual = own.userPoolId ? 'USER_SRP_AUTH' : 'USER_PASSWORD_AUTH';
    request.client = stepUpClient(authFlow ?? usual, username, surroundings);
    setClient({ client: request.client, flow: 'afresh' });
  }

  const signOut = () => void session.signOut();
  return { request, client, flow, username, name, links, busy, begin, signOut };
}

/** Cognito's name for the user, and what the user signs in with. A relay may leave claims out. */
function namesIn(claims: Readonly<Record<string, unknown>>) {
  const { sub, 'cognito:username': cognitoName } = claims;
  const username = [cognitoName, sub].find((one) => typeof one === 'string') as string | undefined;
  return { username: username ?? '', name: addressOf(claims) ?? username ?? '' };
}
