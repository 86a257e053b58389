import { adminFlow, contextData } from '../admin.ts';
import { type Input, mapOf, type TextMap, textOf } from '../http/read-input.ts';
import { badRequest, invalidSession } from '../refusal.ts';
import { pageResult, type StepContext } from './page-result.ts';
import type { PageCall, Relay, RelayContext, RelayResult } from './relay-context.ts';
import { send } from './send.ts';
import { encodedData, userContext } from './user-context.ts';
import { withSecretHash } from './with-secret-hash.ts';

/** InitiateAuth: begins a sign-in with one of the flows that a page may use. */
export const beginSignIn: Relay = async (pageCall, context) => {
  const { input, cookies } = pageCall;
  const { config, callAsAdmin, conversation } = context;
  const asked = textOf(input, 'AuthFlow') ?? '';
  const parameters = mapOf(input, 'AuthParameters');
  const signedFlow = callAsAdmin && adminFlow(asked, parameters['PASSWORD']);
  if (!signedFlow && !flows.has(asked))
    throw badRequest('AuthFlow is missing or not one that a page may use.');
  const sealed = textOf(input, 'Session');
  const step = sealed === undefined ? undefined : await conversation.unwrap(sealed, cookies);
  const cognitoInput = {
    AuthFlow: signedFlow ?? asked,
    AuthParameters: await withSecretHash(withoutBlankPassword(parameters), config),
    ...(step && { Session: step.session }),
  };
  return sendStep(
    pageCall,
    cognitoInput,
    { admin: signedFlow !== undefined, previous: step },
    context,
  );
};

/** RespondToAuthChallenge: answers a challenge, only from the browser that received it. */
export const answerChallenge: Relay = async (pageCall, context) => {
  const { input, cookies } = pageCall;
  const { config, conversation, sessions } = context;
  const step = await conversation.unwrap(textOf(input, 'Session'), cookies);
  const responses = mapOf(input, 'ChallengeResponses');
  if (!(await step.proves(responses['PASSWORD_CLAIM_SECRET_BLOCK']))) throw invalidSession();
  // A code works once: do not spend it while the server could not verify or store the tokens.
  await sessions.prepare();
  const cognitoInput = {
    ChallengeName: textOf(input, 'ChallengeName'),
    ChallengeResponses: await withSecretHash(responses, config),
    Session: step.session,
  };
  return sendStep(pageCall, cognitoInput, { admin: step.admin, previous: step }, context);
};

const flows = new Set(['USER_AUTH', 'USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH']);

/** Makes the call at the pool's endpoint, or with this server's AWS credentials. */
async function sendStep(
  pageCall: PageCall,
  own: Input,
  step: StepContext,
  context: RelayContext,
): Promise<RelayResult> {
  const { operation, request, input, ip, signal } = pageCall;
  const { config, call, callAsAdmin } = context;
  const { AnalyticsMetadata, ClientMetadata } = input;
  const cognitoInput = { ...own, ClientId: config.clientId, AnalyticsMetadata, ClientMetadata };
  if (!step.admin || !callAsAdmin) {
    const output = await send(
      call,
      operation,
      { ...cognitoInput, ...userContext(ip, input) },
      signal,
    );
    return pageResult(pageCall, output, { ...step, admin: false }, context);
  }
  const signed = {
    ...cognitoInput,
    UserPoolId: config.userPoolId,
    ...(ip !== undefined && { ContextData: contextData(ip, request, encodedData(input)) }),
  };
  const output = await send(callAsAdmin, `Admin${operation}`, signed, signal);
  return pageResult(pageCall, output, step, context);
}

function withoutBlankPassword({ PASSWORD: password, ...others }: TextMap): TextMap {
  return password ? { ...others, PASSWORD: password } : others;
}
