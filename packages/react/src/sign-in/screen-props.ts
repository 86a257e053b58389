import type { SignInClient, SignInState } from '@countersign/core/flow';
import type { ComponentType } from 'react';
import type { Beginning } from './beginning.ts';
import type { IdentifierKind } from './identifiers.ts';

/** The screens of a sign-in that are no challenge: `identify`, `reset-password`, … */
export type ScreenName = Exclude<SignInState['at'], 'challenge'>;

/** What a screen takes: `ScreenProps<'reset-password'>`. */
export type ScreenProps<N extends ScreenName> = {
  [K in ScreenName]: {
    /** Where the sign-in stands. */
    state: Extract<SignInState, { at: K }>;
  } & (K extends keyof MoreProps ? MoreProps[K] : WithClient);
}[N];

interface WithClient {
  /** What can be done from here, e.g. `client.resetPassword`. */
  client: SignInClient;
}

interface MoreProps {
  identify: IdentifyOptions;
  'signed-in': WithClient & {
    /** Tells the app once more; left out where it goes on by itself. */
    onContinue: (() => void) | undefined;
  };
}

/** The first screen is shown before the code of the flow has come, and has no client yet. */
export interface IdentifyOptions {
  /** `ready` loads the flow, and gives its client. */
  beginning: Pick<Beginning, 'ready'>;
  /** What people sign in with; decides label and keyboard of the first field. Default: `any`. */
  identifier?: IdentifierKind | undefined;
  /** True to put the focus into the first field at once, or on the heading of a later screen. */
  autoFocus?: boolean | undefined;
  /**
   * Where a forgotten password is reset: an address, or what to do, given the name that was typed, if
   * one was; `false` for nowhere. Default: a code is sent, and the new password is chosen right here.
   */
  forgotPassword?: ForgotPasswordPlace;
}

/** An address, or what to do for the name in the field, if there is one; `false` for nowhere. */
export type ForgotPasswordPlace = string | ((username?: string) => void) | false | undefined;

/** All but the first need the flow. */
export type LaterScreenName = Exclude<ScreenName, 'identify'>;

/** A component for each screen. */
export type ScreenViews<N extends ScreenName = ScreenName> = {
  [K in N]: ComponentType<ScreenProps<K>>;
};
