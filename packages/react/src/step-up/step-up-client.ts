import { createSignIn, type SignInClient, type SignInOptions } from '@countersign/core/flow';
import type { Completable } from '../completion.ts';
import type { AnySession } from '../session/session-context.ts';
import type { Desk, StepUpRequest } from './desk.ts';

/** Creates the sign-in of a step-up. Cognito raises levels in USER_AUTH alone. */
export function stepUpClient(
  authFlow: SignInOptions['authFlow'],
  username: string,
  { session, request, desk, own }: Surroundings,
): SignInClient {
  const { acrValues: targets, maxAge } = request.wanted;
  const shared = { targets, maxAge, onFallback: desk.withoutLevels };
  const { sub } = session.getState().claims ?? {};
  return createSignIn({
    // A session has what a sign-in needs.
    ...(own as SignInOptions),
    authFlow,
    username,
    stepUp:
      'getAccessToken' in session
        ? { ...shared, accessToken: () => session.getAccessToken() }
        : { ...shared, relay: true, sub },
  });
}

interface Surroundings {
  session: AnySession;
  request: StepUpRequest;
  desk: Desk;
  /** What the session gives to a sign-in. */
  own: Completable;
}
