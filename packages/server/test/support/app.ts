import { type AuthConfig, type AuthEvent, createAuthHandler } from '../../src/index.ts';
import { type Cognito, clientId, clientSecret, cognito, endpoint, userPoolId } from './pool.ts';

export const secret = 'first-secret-of-at-least-32-characters';

/** An app with the handler in front of a pool; `more` replaces members of its configuration. */
export function app(more: Partial<AuthConfig> = {}, service: Cognito = cognito()) {
  const events: AuthEvent[] = [];
  const handler = createAuthHandler({
    userPoolId,
    clientId,
    clientSecret,
    endpoint,
    cookie: { secrets: [secret] },
    fetch: service.fetch,
    now: () => service.emulator.clock.now(),
    onEvent: (event) => events.push(event),
    ...more,
  });
  return { handler, service, events };
}
