'use client';
import type { SignedIn, SignInClient, SignInOptions } from '@countersign/core/flow';
import { type Context, createContext } from 'react';

/** What `<SignIn>` may be given, and what is around it can fill in: `<SessionProvider>` does. */
export interface Completable {
  client?: SignInClient | undefined;
  transport?: SignInOptions['transport'] | undefined;
  clientId?: string | undefined;
  userPoolId?: string | undefined;
  deviceStore?: SignInOptions['deviceStore'];
  onSignedIn?: ((tokens: SignedIn['tokens']) => void) | undefined;
}

export type Complete = <P extends Completable>(props: P) => P;

/** Alone nothing is filled in; what is missing then, the flow tells when it is loaded. */
export const CompletionContext: Context<Complete> = createContext<Complete>((props) => props);
