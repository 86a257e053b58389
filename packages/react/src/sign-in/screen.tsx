'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import type { SignInClient } from '@countersign/core/flow';
import { type ReactNode, useMemo, useState } from 'react';
import { type Conversation, ConversationContext } from '../conversation.ts';
import { FlowScreen, loadFlow } from './flow-code.ts';
import type { ShownProps } from './screen-props.ts';
import { Identify } from './screens/identify.tsx';

/** What is shown now, and what it may know of the sign-in around it. Keyed by `screenOf`. */
export function Screen(props: ShownProps): ReactNode {
  const { state, resuming, Screens: First = Identify } = props;
  const conversation = useConversationOf(props);
  return (
    <ConversationContext.Provider value={conversation}>
      {state.at === 'identify' && !resuming ? (
        <First {...props} state={state} />
      ) : (
        <FlowScreen {...props} />
      )}
    </ConversationContext.Provider>
  );
}

function useConversationOf(props: ShownProps): Conversation {
  const { beginning, state, lastUsed, forgotPassword } = props;
  // What a view asked for is told to it by its promise; this is the rest.
  const [told, setTold] = useState(state.error);
  // A call that began before this screen was there has nobody else to tell it to.
  const [pending, setPending] = useState(state.pending);
  if (pending && !state.pending) {
    setPending(false);
    setTold(state.error);
  }
  const { username } = state;
  const { deadline, alternatives = none } = state.at === 'challenge' ? state : {};
  const resendAt = 'resendAt' in state ? state.resendAt : undefined;

  return useMemo(() => {
    const act = async (action: (client: SignInClient) => Promise<void>) => {
      setTold(undefined);
      try {
        await action(beginning.client() ?? (await beginning.ready()));
      } catch (error) {
        if (error instanceof ChallengeError) setTold(error);
        else throw error;
      }
    };
    const forgotHere = (name?: string) => {
      // When it does not come, the view itself says so and tries again.
      loadFlow()
        .then(({ laterScreens }) => laterScreens['reset-password'].preload())
        .catch(() => {});
      void act((client) => client.forgotPassword(name));
    };
    const forgotThere =
      typeof forgotPassword === 'function'
        ? (name = username) => forgotPassword(name || undefined)
        : forgotPassword;
    const forgot = forgotThere === false ? undefined : (forgotThere ?? forgotHere);
    return {
      username,
      pending,
      error: told,
      deadline,
      resendAt,
      alternatives,
      lastUsed,
      forgotPassword: forgot,
      changeUser: () => beginning.client()?.changeUser(),
      tryAnotherWay: () => void act((client) => client.switchTo()),
      startAgain: () => void act((client) => client.restart()),
    };
  }, [
    beginning,
    username,
    pending,
    told,
    deadline,
    resendAt,
    alternatives,
    lastUsed,
    forgotPassword,
  ]);
}

const none: readonly string[] = [];
