import type { ChallengeOf } from '@countersign/core';
import type { SignedIn, SignInClient, SignInState } from '@countersign/core/flow';
import type { ComponentType, ReactNode } from 'react';
import type { createChallenge } from '../challenge.tsx';
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

export interface WithClient {
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
  Screens?: ((props: ScreenProps<ScreenName>) => ReactNode) | undefined;
}

export interface ShownProps extends ScreenOptions {
  beginning: Beginning;
  state: SignInState;
  /** True while there is something to go on with after a reload, and it is not shown yet. */
  resuming: boolean;
  /** Shows it, once the flow is here. */
  onResume: () => void;
}
