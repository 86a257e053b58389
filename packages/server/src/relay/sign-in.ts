import { adminFlow, contextData } from '../admin.ts';
import { type Input, mapOf, type TextMap, textOf } from '../http/read-input.ts';
import { badRequest, invalidSession } from '../refusal.ts';
import { encodedData, userContext } from './context.ts';
import { given } from './given.ts';
import { withHash } from './hash.ts';
import { send } from './send.ts';
import type { Relay, Relayed, Relaying, Visit } from './visit.ts';

/** InitiateAuth: the flows that a page may begin. */
export const beginSignIn: Relay = async (visit, relaying) => {
  const { input, cookies } = visit;
  const { config, callAsAdmin, conversation } = relaying;
  const asked = textOf(input, 'AuthFlow') ?? '';
  const parameters = mapOf(input, 'AuthParameters');
  const signedFlow = callAsAdmin && adminFlow(asked, parameters['PASSWORD']);
  if (!signedFlow && !flows.has(asked)) throw badRequest('AuthFlow is none that a page may use.');
  const sealed = textOf(input, 'Session');
  const turn = sealed === undefined ? undefined : await conversation.unwrap(sealed, cookies);
  const made = {
    AuthFlow: signedFlow ?? asked,
    AuthParameters: await withHash(withoutBlankPassword(parameters), config),
    ...(turn && { Session: turn.session }),
  };
  return turnOf(visit, made, signedFlow !== undefined, relaying);
};

/** RespondToAuthChallenge, for the browser that was asked. */
export const answerChallenge: Relay = async (visit, relaying) => {
  const { input, cookies } = visit;
  const { config, conversation, sessions } = relaying;
  const turn = await conversation.unwrap(textOf(input, 'Session'), cookies);
  const responses = mapOf(input, 'ChallengeResponses');
  if (!(await turn.proves(responses['PASSWORD_CLAIM_SECRET_BLOCK']))) throw invalidSession();
  // A code is good for one answer: it is not spent where nothing could be made of the tokens.
  await sessions.prepare();
  const made = {
    ChallengeName: textOf(input, 'ChallengeName'),
    ChallengeResponses: await withHash(responses, config),
    Session: turn.session,
  };
  return turnOf(visit, made, turn.admin, relaying);
};

const flows = new Set(['USER_AUTH', 'USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'CUSTOM_AUTH']);

/** The same call, by the endpoint or with this server's credentials. */
async function turnOf(
  visit: Visit,
  own: Input,
  admin: boolean,
  relaying: Relaying,
): Promise<Relayed> {
  const { operation, request, input, ip, signal } = visit;
  const { config, call, callAsAdmin } = relaying;
  const { AnalyticsMetadata, ClientMetadata } = input;
  const made = { ...own, ClientId: config.clientId, AnalyticsMetadata, ClientMetadata };
  if (!admin || !callAsAdmin) {
    const output = await send(call, operation, { ...made, ...userContext(ip, input) }, signal);
    return given(visit, output, false, relaying);
  }
  const signed = {
    ...made,
    UserPoolId: config.userPoolId,
    ...(ip !== undefined && { ContextData: contextData(ip, request, encodedData(input)) }),
  };
  const output = await send(callAsAdmin, `Admin${operation}`, signed, signal);
  return given(visit, output, true, relaying);
}

function withoutBlankPassword({ PASSWORD: password, ...others }: TextMap): TextMap {
  return password ? { ...others, PASSWORD: password } : others;
}
