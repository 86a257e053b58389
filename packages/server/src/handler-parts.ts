import { callAsAdmin, callCognito } from './cognito.ts';
import type { AuthConfig } from './config.ts';
import { createReport } from './events.ts';
import { createAttempts } from './federation/attempts.ts';
import { createOutcomes } from './federation/outcomes.ts';
import { federationRoutes } from './federation/routes.ts';
import { createCookieJar } from './http/cookies.ts';
import { originOf } from './http/origin.ts';
import { createConversation } from './relay/conversation.ts';
import { withoutEchoes } from './relay/echoes.ts';
import type { RelayContext } from './relay/relay-context.ts';
import { cookieKeeper } from './session/cookie-keeper.ts';
import { endedSessions } from './session/ended-sessions.ts';
import { createRenewal } from './session/renewal.ts';
import { createRetryQueue } from './session/retry-queue.ts';
import { createRevocation } from './session/revocation.ts';
import { createSeal } from './session/seal.ts';
import { createSessions, type SessionParts } from './session/sessions.ts';
import { createSignOut } from './session/sign-out.ts';
import { storeKeeper } from './session/store-keeper.ts';
import { tokenVerifier } from './session/verify-tokens.ts';

/** The user's identity, and what pages decide by: groups, how the user signed in, and when. */
const defaultClaims = [
  'sub',
  'cognito:username',
  'email',
  'name',
  'cognito:groups',
  'acr',
  'amr',
  'auth_time',
];
const month = 30 * 86_400;

export type HandlerParts = ReturnType<typeof createParts>;

/** What a handler is made of, wired up from a configuration that was checked. */
export function createParts(config: AuthConfig) {
  const origins = config.origins?.flatMap((origin) => originOf(origin) ?? []);
  const { cookie, store, admin, trustedProxies = 0, now = Date.now } = config;
  const { secure = true } = cookie;
  const report = createReport(config.onEvent);
  const jar = createCookieJar(cookie);
  const sealFor = (purpose: string) =>
    createSeal(
      cookie.secrets,
      `countersign ${purpose} ${config.userPoolId} ${config.clientId}`,
      now,
    );
  const call = withoutEchoes(callCognito(config), config.clientSecret);
  const verifier = tokenVerifier(config, now);
  const seal = sealFor('session');
  const retryQueue = createRetryQueue(now);
  const revocation = createRevocation(config, call, retryQueue, report);
  const parts: SessionParts = {
    keeper: store ? storeKeeper(store, seal, jar, report, now) : cookieKeeper(seal, jar, now),
    verifier,
    renewal: createRenewal(config, call, verifier, revocation.discard, now),
    revocation,
    ended: endedSessions(),
    report,
  };
  const sessions = createSessions(parts, {
    maxAge: (cookie.maxAge ?? month) * 1000,
    renewBefore: (config.renewBefore ?? 300) * 1000,
    now,
  });
  const relayContext: RelayContext = {
    config,
    call,
    callAsAdmin: admin && withoutEchoes(callAsAdmin(admin), config.clientSecret),
    conversation: createConversation(sealFor('sign-in'), jar, now),
    sessions,
    signOut: createSignOut(parts, call, retryQueue, now),
    revocation,
    claims: config.claims ?? defaultClaims,
    report,
  };
  const rules = { origins, trustedProxies, secure };
  const { federation } = config;
  const routes =
    federation &&
    federationRoutes({
      context: relayContext,
      federation,
      attempts: createAttempts(sealFor('provider'), jar, now),
      outcomes: createOutcomes(sealFor('outcome'), jar, now),
      rules,
      now,
    });
  return { config, relayContext, retryQueue, rules, routes, now };
}
