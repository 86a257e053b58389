import { forget } from '../forget.ts';
import type { SignUpSession } from '../model/session.ts';
import type { Service } from '../service.ts';
import { invalidSession, notAuthorized } from '../service-error.ts';
import { makeSessionToken } from './sessions.ts';

/**
 * Starts a session that leads from SignUp to ConfirmSignUp, or from there to InitiateAuth, and
 * returns its token.
 */
export function beginSignUpSession(
  service: Service,
  session: Omit<SignUpSession, 'expiresAt'>,
  lifeSeconds: number,
): string {
  const { signUps } = service.state;
  const now = service.clock.now();
  forget(signUps, now, service.config.limits.sessions);
  const token = makeSessionToken();
  signUps.set(token, { ...session, expiresAt: now + lifeSeconds * 1000 });
  return token;
}

/**
 * Returns a session, which the caller deletes once it is used.
 * @throws {ServiceError} NotAuthorizedException when it is unknown, another client's or user's, or
 *   expired.
 */
export function openSignUpSession(
  service: Service,
  token: string,
  clientId: string,
  username: string,
): SignUpSession {
  const session = service.state.signUps.get(token);
  if (!session || session.clientId !== clientId || session.username !== username)
    throw invalidSession();
  if (session.expiresAt <= service.clock.now())
    throw notAuthorized('Invalid session for the user, session is expired.');
  return session;
}
