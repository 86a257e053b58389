import type { AuthFlow } from '@countersign/core/transport';
import { adminFlow, contextData } from '../admin.ts';
import { refusalOf } from '../cognito.ts';
import { mapIn, mapOf, type TextMap, textOf } from '../http/read-input.ts';
import { badRequest, invalidSession, notSignedIn, Refusal } from '../refusal.ts';
import { type Session, sessionOf } from '../session/session.ts';
import { pageResult } from './page-result.ts';
import { previousStep } from './previous-step.ts';
import type { PageCall, Relay, RelayContext, RelayResult } from './relay-context.ts';
import { send } from './send.ts';
import { encodedData, userContext } from './user-context.ts';
import { withSecretHash } from './with-secret-hash.ts';

/**
 * InitiateAuth: begins a sign-in with one of the flows that a page may use, or a step-up of the
 * session that the cookies lead to.
 */
export const beginSignIn: Relay = async (pageCall, context) => {
  if (!pageCall.stepUp) return begin(pageCall, context, undefined);
  const { cookies, ip } = pageCall;
  const { stored, setCookies, error } = await context.sessions.fresh(cookies, { ip });
  if (!stored) return { refusal: error ? refusalOf(error) : notSignedIn(), setCookies };
  try {
    const result = await begin(pageCall, context, sessionOf(stored));
    const done = 'body' in result && 'AuthenticationResult' in result.body;
    // The lines of the new tokens replace those of the renewed ones.
    return done ? result : { ...result, setCookies: [...setCookies, ...result.setCookies] };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { refusal, setCookies };
    throw refusal;
  }
};

async function begin(
  pageCall: PageCall,
  context: RelayContext,
  session: Session | undefined,
): Promise<RelayResult> {
  const { input, signal } = pageCall;
  const { call, callAsAdmin } = context;
  const stepUp = session?.sub;
  const asked = textOf(input, 'AuthFlow') ?? '';
  const signedFlow = callAsAdmin && adminFlow(asked, mapOf(input, 'AuthParameters')['PASSWORD']);
  if (signedFlow) {
    const { opening, previous } = await openingOf(pageCall, context, session);
    const signed = { AuthFlow: signedFlow, ...opening, ...adminMembers(pageCall, context) };
    const output = await send(callAsAdmin('AdminInitiateAuth', signed, { signal }));
    return pageResult(pageCall, output, { admin: true, previous, stepUp }, context);
  }
  if (!isFlow(asked)) throw badRequest('AuthFlow is missing or not one that a page may use.');
  const { opening, previous } = await openingOf(pageCall, context, session);
  const unsigned = { AuthFlow: asked, ...opening, ...ownMembers(pageCall, context) };
  const output = await send(call('InitiateAuth', unsigned, { signal }));
  return pageResult(pageCall, output, { admin: false, previous, stepUp }, context);
}

async function openingOf(pageCall: PageCall, context: RelayContext, session: Session | undefined) {
  const previous = await previousStep(pageCall, context);
  const parameters = withoutBlankPassword(mapOf(pageCall.input, 'AuthParameters'));
  // A step-up is of the session's user, whatever name the page sends.
  const named = session ? { ...parameters, USERNAME: session.username } : parameters;
  const own = await withSecretHash(named, context.config);
  const credited = session && own['TARGET_ACR_VALUES'] !== undefined;
  const opening = {
    AuthParameters: credited ? { ...own, ACCESS_TOKEN: session.accessToken } : own,
    ...(previous && { Session: previous.session }),
  };
  return { opening, previous };
}

/** RespondToAuthChallenge: answers a challenge, only from the browser that received it. */
export const answerChallenge: Relay = async (pageCall, context) => {
  const { input, cookies, signal } = pageCall;
  const { config, call, callAsAdmin, conversation, sessions } = context;
  const step = await conversation.unwrap(textOf(input, 'Session'), cookies);
  const responses = mapOf(input, 'ChallengeResponses');
  if (!(await step.proves(responses['PASSWORD_CLAIM_SECRET_BLOCK']))) throw invalidSession();
  // A code works once: do not spend it while the server could not verify or store the tokens.
  await sessions.prepare();
  const cognitoInput = {
    ChallengeName: textOf(input, 'ChallengeName') ?? '',
    ChallengeResponses: await withSecretHash(responses, config),
    Session: step.session,
  };
  if (!step.admin || !callAsAdmin) {
    const unsigned = { ...cognitoInput, ...ownMembers(pageCall, context) };
    const output = await send(call('RespondToAuthChallenge', unsigned, { signal }));
    return pageResult(pageCall, output, { admin: false, previous: step }, context);
  }
  const signed = { ...cognitoInput, ...adminMembers(pageCall, context) };
  const output = await send(callAsAdmin('AdminRespondToAuthChallenge', signed, { signal }));
  return pageResult(pageCall, output, { admin: true, previous: step }, context);
};

const flows: readonly AuthFlow[] = [
  'USER_AUTH',
  'USER_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'CUSTOM_AUTH',
];

const isFlow = (name: string): name is AuthFlow => flows.some((flow) => flow === name);

/** Members that both calls share at the pool's endpoint. */
const ownMembers = (pageCall: PageCall, context: RelayContext) => ({
  ...sharedMembers(pageCall, context),
  ...userContext(pageCall.ip, pageCall.input),
});

/** Members that both calls share with this server's AWS credentials. */
const adminMembers = (pageCall: PageCall, context: RelayContext) => ({
  ...sharedMembers(pageCall, context),
  UserPoolId: context.config.userPoolId,
  ...(pageCall.ip !== undefined && {
    ContextData: contextData(pageCall.ip, pageCall.request, encodedData(pageCall.input)),
  }),
});

const sharedMembers = ({ input }: PageCall, { config }: RelayContext) => ({
  ClientId: config.clientId,
  AnalyticsMetadata: mapIn(input, 'AnalyticsMetadata'),
  ClientMetadata: mapIn(input, 'ClientMetadata'),
});

function withoutBlankPassword({ PASSWORD: password, ...others }: TextMap): TextMap {
  return password ? { ...others, PASSWORD: password } : others;
}
