'use client';
import type { ChallengeOf } from '@countersign/core';
import { ChallengeError } from '@countersign/core/challenge-error';
import type { SignedIn, SignInClient, SignInState } from '@countersign/core/flow';
import { type ReactNode, useMemo, useState } from 'react';
import type { createChallenge } from '../challenge.tsx';
import { type Conversation, ConversationContext } from '../conversation.ts';
import type { Beginning } from './beginning.ts';
import type { createScreens } from './create-screens.ts';
import { FlowScreen, loadFlow } from './flow-code.ts';
import type { IdentifyOptions } from './screen-props.ts';
import { Identify } from './screens/identify.tsx';

/** How a sign-in looks, and what it is shown with. */
export interface ScreenOptions extends Omit<IdentifyOptions, 'beginning'> {
  /**
   * Called once with the tokens, and again when the person presses "Continue": the page may have been
   * left and shown again.
   */
  onSignedIn?: ((tokens: SignedIn['tokens']) => void) | undefined;
  /** Called when the service asks for something this kit does not know. */
  onUnknownChallenge?: ((challenge: ChallengeOf<'UNKNOWN'>) => void) | undefined;
  /** The way used last time, AWS's name; shown as a hint beside it and chosen beforehand. */
  lastUsed?: string | undefined;
  /** One's own views: `createChallenge({ ...views, SMS_MFA: Mine })`. */
  Challenge?: ReturnType<typeof createChallenge> | undefined;
  /** One's own screens: `createScreens({ ...screens, identify: Mine })`. */
  Screens?: ReturnType<typeof createScreens> | undefined;
}

export interface ShownProps extends ScreenOptions {
  beginning: Beginning;
  state: SignInState;
  /** True while there is something to go on with after a reload, and it is not shown yet. */
  resuming: boolean;
  /** Shows it, once the flow is here. */
  onResume: () => void;
}

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

/** The same text means the same screen, with what was typed. */
export const screenOf = (state: SignInState): string =>
  state.at === 'challenge' ? `challenge ${state.turn}` : state.at;

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
