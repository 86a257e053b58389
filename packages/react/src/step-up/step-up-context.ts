'use client';
import type { FederationOutcome } from '@countersign/core/federation';
import type { SignInClient } from '@countersign/core/flow';
import type { StepUpRequirement } from '@countersign/core/step-up';
import type { AuthFlow } from '@countersign/core/transport';
import { type Context, createContext, useContext } from 'react';
import type { StepUpRequest } from './desk.ts';

/** Pages of the app, for what a step-up cannot do itself. It shows no link to a page that is left out. */
export interface StepUpLinks {
  /** Where the user adds a sign-in method. */
  account?: string | undefined;
  /** Default: a button that ends the session here, so that the app asks for a sign-in. */
  signIn?: string | undefined;
  support?: string | undefined;
}

export interface StepUpOptions {
  links?: StepUpLinks | undefined;
  /**
   * How users sign in afresh where the pool or the app client has no levels. Default: USER_SRP_AUTH if
   * the session has a `userPoolId`, else USER_PASSWORD_AUTH.
   */
  authFlow?: AuthFlow | undefined;
  /**
   * Sends users of identity providers to the pool's pages, where they prove more:
   * `({ acrValues, maxAge }) => federation.begin({ acrValues, maxAge, returnTo })`. The action runs by
   * itself only after a sign-in in a window. Without `redirect` these users get the step-up of the pool's
   * own users, for which they have no method.
   */
  redirect?: ((wanted: StepUpRequirement) => Promise<FederationOutcome | undefined>) | undefined;
}

/** The step-up around its screens. */
export interface SteppingUp {
  request: StepUpRequest;
  client: SignInClient;
  /** What the user signs in with, e.g. an email address, and Cognito's name for them. */
  name: string;
  username: string;
  links: StepUpLinks;
  /** True while the step-up finds out what a refusal means. */
  busy: boolean;
  /** Begins the sign-in, or begins it again. */
  begin(): Promise<void>;
  signOut(): void;
}

export const StepUpContext: Context<SteppingUp | undefined> = createContext<SteppingUp | undefined>(
  undefined,
);

export function useSteppingUp(): SteppingUp {
  const steppingUp = useContext(StepUpContext);
  if (!steppingUp) throw new TypeError('This screen belongs inside <StepUp>.');
  return steppingUp;
}
