import type { ChallengeOf } from '@countersign/core';
import type { SignedIn, SignInClient, SignInState } from '@countersign/core/flow';
import type { Pool } from '@countersign/core/pool';
import type { ComponentType, ReactNode } from 'react';
import type { createChallenge } from '../challenge.tsx';
import type { Beginning } from './beginning.ts';
import type { IdentifierKind } from './identifiers.ts';

/** The screens of a sign-in that are not challenges: `identify`, `reset-password`, … */
export type ScreenName = Exclude<SignInState['at'], 'challenge'>;

/** The props of a screen: `ScreenProps<'reset-password'>`. */
export type ScreenProps<N extends ScreenName> = {
  [K in ScreenName]: {
    /** The state of the sign-in. */
    state: Extract<SignInState, { at: K }>;
  } & (K extends keyof MoreProps ? MoreProps[K] : WithClient);
}[N];

export interface WithClient {
  /** The actions of the sign-in, e.g. `client.resetPassword`. */
  client: SignInClient;
}

interface MoreProps {
  identify: IdentifyOptions;
  'signed-in': WithClient & {
    /** Calls the app's `onSignedIn` again; undefined if the app has none. */
    onContinue: (() => void) | undefined;
  };
}

/** The first screen renders before the flow's code has loaded, so it has no client yet. */
export interface IdentifyOptions {
  /** `ready` loads the flow and resolves with its client. */
  beginning: Pick<Beginning, 'ready'>;
  /** What users sign in with. Decides the label and keyboard of the first field. Default: `any`. */
  identifier?: IdentifierKind | undefined;
  /**
   * True to focus the first field on mount, or the heading if the sign-in starts at a later screen.
   */
  autoFocus?: boolean | undefined;
  /**
   * Where users reset a forgotten password: a URL, or a function that takes the typed username, if
   * there is one; `false` for nowhere. Default: Cognito sends a code, and the user chooses a new
   * password in this sign-in.
   */
  forgotPassword?: ForgotPasswordPlace;
}

/**
 * A URL, or a function that takes the username in the field, if there is one; `false` for nowhere.
 */
export type ForgotPasswordPlace = string | ((username?: string) => void) | false | undefined;

/** The screens that need the flow: all but the first. */
export type FlowScreenName = Exclude<ScreenName, 'identify'>;

/** One component per screen. */
export type ScreenViews<N extends ScreenName = ScreenName> = {
  [K in N]: ComponentType<ScreenProps<K>>;
};

/** The options of a sign-in's screens. */
export interface ScreenOptions extends Omit<IdentifyOptions, 'beginning'> {
  /**
   * The pool, as `countersign pull` wrote it. Gives `clientId`, `userPoolId`, `authFlow`,
   * `sessionSeconds`, `identifier` and the password policy.
   */
  pool?: Pool | undefined;
  /**
   * Called once with the tokens, and again if the user presses "Continue", e.g. after returning to
   * the page.
   */
  onSignedIn?: ((tokens: SignedIn['tokens']) => void) | undefined;
  /** Called if Cognito sends a challenge that this version does not know. */
  onUnknownChallenge?: ((challenge: ChallengeOf<'UNKNOWN'>) => void) | undefined;
  /** AWS's name of the last used challenge. The list preselects it and shows a hint. */
  lastUsed?: string | undefined;
  /** The app's own views: `createChallenge({ ...views, SMS_MFA: Mine })`. */
  Challenge?: ReturnType<typeof createChallenge> | undefined;
  /** The app's own screens: `createScreens({ ...screens, identify: Mine })`. */
  Screens?: ((props: ScreenProps<ScreenName>) => ReactNode) | undefined;
}

export interface ShownProps extends ScreenOptions {
  beginning: Beginning;
  state: SignInState;
  /** True while a stored sign-in may be restored and is not shown yet. */
  resuming: boolean;
  /** Restores the stored sign-in, once the flow has loaded. */
  onResume: () => void;
}
