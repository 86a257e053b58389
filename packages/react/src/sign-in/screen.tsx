'use client';
import { ChallengeError } from '@countersign/core';
import type { SignInClient, SignInState } from '@countersign/core/flow';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { createChallenge } from '../challenge.tsx';
import { type Conversation, ConversationContext } from '../conversation.ts';
import { Identify } from './identify.tsx';
import { preloadNext } from './preload-next.ts';
import { SignedIn } from './signed-in.tsx';
import { Stopped } from './stopped.tsx';
import type { IdentifierKind } from './use-identify.ts';

export interface ScreenProps {
  client: SignInClient;
  state: SignInState;
  Challenge: ReturnType<typeof createChallenge>;
  identifier: IdentifierKind;
  autoFocus: boolean;
  lastUsed: string | undefined;
  forgotPassword: string | (() => void) | undefined;
  footer: ReactNode;
}

/** What is shown now, and what it may know of the sign-in around it. Keyed by `screenOf`. */
export function Screen(props: ScreenProps): ReactNode {
  const { state } = props;
  const conversation = useConversationOf(props);
  const offered = state.at === 'challenge' ? state.challenge.availableChallenges : undefined;
  useEffect(() => {
    if (offered) preloadNext(offered);
  }, [offered]);
  return (
    <ConversationContext.Provider value={conversation}>
      {shown(state, props)}
    </ConversationContext.Provider>
  );
}

/** The same text means the same screen, with what was typed. */
export const screenOf = (state: SignInState): string =>
  state.at === 'challenge' ? `challenge ${state.turn}` : state.at;

function shown(state: SignInState, props: ScreenProps): ReactNode {
  const { client, Challenge, identifier, autoFocus, footer } = props;
  if (state.at === 'identify') {
    return <Identify {...{ state, client, identifier, autoFocus, footer }} />;
  }
  if (state.at === 'challenge') {
    const onResend = state.resendAt === undefined ? undefined : client.resend;
    return <Challenge challenge={state.challenge} onAnswer={client.answer} onResend={onResend} />;
  }
  return state.at === 'signed-in' ? <SignedIn /> : <Stopped {...{ state, client }} />;
}

function useConversationOf(props: ScreenProps): Conversation {
  const { client, state, lastUsed, forgotPassword } = props;
  // What a view asked for is told to it by its promise; this is the rest.
  const [told, setTold] = useState(state.error);
  const { username } = state;
  const now = state.at === 'challenge' ? state : undefined;
  const { deadline, resendAt, alternatives = none } = now ?? {};

  return useMemo(() => {
    const act = (action: () => Promise<void>) => () => {
      setTold(undefined);
      action().catch((error: unknown) => {
        if (error instanceof ChallengeError) setTold(error);
        else throw error;
      });
    };
    return {
      username,
      error: told,
      deadline,
      resendAt,
      alternatives,
      lastUsed,
      forgotPassword,
      changeUser: client.changeUser,
      tryAnotherWay: act(() => client.switchTo()),
      startAgain: act(client.restart),
    };
  }, [client, username, told, deadline, resendAt, alternatives, lastUsed, forgotPassword]);
}

const none: readonly string[] = [];
