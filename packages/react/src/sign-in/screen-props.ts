import type { SignInState } from '@countersign/core/flow';
import type { ReactNode } from 'react';
import type { createChallenge } from '../challenge.tsx';
import type { Beginning } from './beginning.ts';
import type { IdentifierKind } from './identifiers.ts';

export interface ScreenProps {
  beginning: Beginning;
  state: SignInState;
  Challenge: ReturnType<typeof createChallenge> | undefined;
  identifier: IdentifierKind;
  autoFocus: boolean;
  lastUsed: string | undefined;
  forgotPassword: ForgotPasswordPlace;
  footer: ReactNode;
  /** Tells the app once more that somebody is signed in. */
  onContinue: (() => void) | undefined;
  /** True while there is something to go on with after a reload, and it is not shown yet. */
  resuming: boolean;
  /** Shows it, once the flow is here. */
  onResume: () => void;
}

/** An address, or what to do for the name in the field, if there is one; `false` for nowhere. */
export type ForgotPasswordPlace = string | ((username?: string) => void) | false | undefined;
