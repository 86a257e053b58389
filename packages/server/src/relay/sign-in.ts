import type { AuthFlow } from '@countersign/core/transport';
import { adminFlow, contextData } from '../admin.ts';
import { mapIn, mapOf, type TextMap, textOf } from '../http/read-input.ts';
import { badRequest, invalidSession } from '../refusal.ts';
import { pageResult } from './page-result.ts';
import { previousStep } from './previous-step.ts';
import type { PageCall, Relay, RelayContext } from './relay-context.ts';
import { send } from './send.ts';
import { encodedData, userContext } from './user-context.ts';
import { withSecretHash } from './with-secret-hash.ts';

/** InitiateAuth: begins a sign-in with one of the flows that a page may use. */
export const beginSignIn: Relay = async (pageCall, context) => {
  const { input, signal } = pageCall;
  const { call, callAsAdmin } = context;
  const asked = textOf(input, 'AuthFlow') ?? '';
  const signedFlow = callAsAdmin && adminFlow(asked, mapOf(input, 'AuthParameters')['PASSWORD']);
  if (signedFlow) {
    const { opening, previous } = await openingOf(pageCall, context);
    const signed = { AuthFlow: signedFlow, ...opening, ...adminMembers(pageCall, context) };
    const output = await send(callAsAdmin('AdminInitiateAuth', signed, { signal }));
    return pageResult(pageCall, output, { admin: true, previous }, context);
  }
  if (!isFlow(asked)) throw badRequest('AuthFlow is missing or not one that a page may use.');
  const { opening, previous } = await openingOf(pageCall, context);
  const unsigned = { AuthFlow: asked, ...opening, ...ownMembers(pageCall, context) };
  const output = await send(call('InitiateAuth', unsigned, { signal }));
  return pageResult(pageCall, output, { admin: false, previous }, context);
};

async function openingOf(pageCall: PageCall, context: RelayContext) {
  const previous = await previousStep(pageCall, context);
  const parameters = withoutBlankPassword(mapOf(pageCall.input, 'AuthParameters'));
  const opening = {
    AuthParameters: await withSecretHash(parameters, context.config),
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
