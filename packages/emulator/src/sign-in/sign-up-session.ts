import type { SignUpSession } from '../model/session.ts';
import type { Service } from '../service.ts';
import { invalidSession, notAuthorized } from '../service-error.ts';
import { makeSessionToken } from './sessions.ts';

/** Keeps what SignUp or ConfirmSignUp hands on; lives as long as a challenge's session. */
export function beginSignUpSession(
  service: Service,
  session: Omit<SignUpSession, 'expiresAt'>,
  lifeSeconds: number,
): string {
  const { signUps } = service.state;
  const now = service.clock.now();
  for (const [token, old] of signUps) {
    if (old.expiresAt > now && signUps.size < service.config.limits.sessions) break;
    signUps.delete(token);
  }
  const token = makeSessionToken();
  signUps.set(token, { ...session, expiresAt: now + lifeSeconds * 1000 });
  return token;
}

/** Looks it up; who uses it deletes it. @throws {ServiceError} NotAuthorizedException. */
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
