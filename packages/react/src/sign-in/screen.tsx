'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import type { SignInClient } from '@countersign/core/flow';
import { type ReactNode, useMemo, useState } from 'react';
import { type Conversation, ConversationContext } from '../conversation.ts';
import { FlowScreen, loadFlow } from './flow-code.ts';
import type { ShownProps } from './screen-props.ts';
import { Identify } from './screens/identify.tsx';

/** Renders the current screen and provides its conversation. Keyed by `screenOf`. */
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
  const { beginning, state, pool, lastUsed, forgotPassword } = props;
  // A view learns the outcome of its own calls from their promises. This holds the errors of other
  // calls.
  const [error, setError] = useState(state.error);
  // Only this screen can report a call that started before it mounted.
  const [pending, setPending] = useState(state.pending);
  if (pending && !state.pending) {
    setPending(false);
    setError(state.error);
  }
  const { username } = state;
  const { deadline, alternatives = none } = state.at === 'challenge' ? state : {};
  const resendAt = 'resendAt' in state ? state.resendAt : undefined;

  return useMemo(() => {
    const act = async (action: (client: SignInClient) => Promise<void>) => {
      setError(undefined);
      try {
        await action(beginning.client() ?? (await beginning.ready()));
      } catch (error) {
        if (error instanceof ChallengeError) setError(error);
        else throw error;
      }
    };
    const forgotHere = (name?: string) => {
      // If it fails to load, the view reports that and tries again.
      loadFlow()
        .then(({ flowScreens }) => flowScreens['reset-password'].preload())
        .catch(() => {});
      void act((client) => client.forgotPassword(name));
    };
    const forgotThere =
      typeof forgotPassword === 'function'
        ? (name = username) => forgotPassword(name || undefined)
        : forgotPassword;
    const forgot = forgotThere === false ? undefined : (forgotThere ?? forgotHere);
    return {
      pool,
      username,
      pending,
      error,
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
    pool,
    username,
    pending,
    error,
    deadline,
    resendAt,
    alternatives,
    lastUsed,
    forgotPassword,
  ]);
}

const none: readonly string[] = [];
