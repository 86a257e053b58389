import type { AuthFlow } from '@countersign/core/transport';
import { adminFlow, contextData } from '../admin.ts';
import { mapIn, mapOf, type TextMap, textOf } from '../read-input.ts';
import { badRequest, invalidSession } from '../refusal.ts';
import { encodedData, userContext } from './context.ts';
import { given } from './given.ts';
import { withHash } from './hash.ts';
import { send } from './send.ts';
import type { Relay, Relaying, Visit } from './visit.ts';

/** InitiateAuth: the flows that a page may begin. */
export const beginSignIn: Relay = async (visit, relaying) => {
  const { input, signal } = visit;
  const { call, callAsAdmin } = relaying;
  const asked = textOf(input, 'AuthFlow') ?? '';
  const signedFlow = callAsAdmin && adminFlow(asked, mapOf(input, 'AuthParameters')['PASSWORD']);
  if (signedFlow) {
    const opening = await openingOf(visit, relaying);
    const signed = { AuthFlow: signedFlow, ...opening, ...adminMembers(visit, relaying) };
    const output = await send(callAsAdmin('AdminInitiateAuth', signed, { signal }));
    return given(visit, output, true, relaying);
  }
  if (!isFlow(asked)) throw badRequest('AuthFlow is none that a page may use.');
  const opening = await openingOf(visit, relaying);
  const unsigned = { AuthFlow: asked, ...opening, ...ownMembers(visit, relaying) };
  return given(visit, await send(call('InitiateAuth', unsigned, { signal })), false, relaying);
};

async function openingOf({ input, cookies }: Visit, { config, conversation }: Relaying) {
  const sealed = textOf(input, 'Session');
  const turn = sealed === undefined ? undefined : await conversation.unwrap(sealed, cookies);
  const parameters = withoutBlankPassword(mapOf(input, 'AuthParameters'));
  return {
    AuthParameters: await withHash(parameters, config),
    ...(turn && { Session: turn.session }),
  };
}

/** RespondToAuthChallenge, for the browser that was asked. */
export const answerChallenge: Relay = async (visit, relaying) => {
  const { input, cookies, signal } = visit;
  const { config, call, callAsAdmin, conversation, sessions } = relaying;
  const turn = await conversation.unwrap(textOf(input, 'Session'), cookies);
  const responses = mapOf(input, 'ChallengeResponses');
  if (!(await turn.proves(responses['PASSWORD_CLAIM_SECRET_BLOCK']))) throw invalidSession();
  // A code is good for one answer: it is not spent where nothing could be made of the tokens.
  await sessions.prepare();
  const made = {
    ChallengeName: textOf(input, 'ChallengeName') ?? '',
    ChallengeResponses: await withHash(responses, config),
    Session: turn.session,
  };
  if (!turn.admin || !callAsAdmin) {
    const unsigned = { ...made, ...ownMembers(visit, relaying) };
    return given(
      visit,
      await send(call('RespondToAuthChallenge', unsigned, { signal })),
      false,
      relaying,
    );
  }
  const signed = { ...made, ...adminMembers(visit, relaying) };
  const output = await send(callAsAdmin('AdminRespondToAuthChallenge', signed, { signal }));
  return given(visit, output, true, relaying);
};

const flows: readonly AuthFlow[] = [
  'USER_AUTH',
  'USER_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'CUSTOM_AUTH',
];

const isFlow = (name: string): name is AuthFlow => flows.some((flow) => flow === name);

/** What goes with either call, by the pool's endpoint. */
const ownMembers = (visit: Visit, relaying: Relaying) => ({
  ...sharedMembers(visit, relaying),
  ...userContext(visit.ip, visit.input),
});

/** The same, with this server's credentials. */
const adminMembers = (visit: Visit, relaying: Relaying) => ({
  ...sharedMembers(visit, relaying),
  UserPoolId: relaying.config.userPoolId,
  ...(visit.ip !== undefined && {
    ContextData: contextData(visit.ip, visit.request, encodedData(visit.input)),
  }),
});

const sharedMembers = ({ input }: Visit, { config }: Relaying) => ({
  ClientId: config.clientId,
  AnalyticsMetadata: mapIn(input, 'AnalyticsMetadata'),
  ClientMetadata: mapIn(input, 'ClientMetadata'),
});

function withoutBlankPassword({ PASSWORD: password, ...others }: TextMap): TextMap {
  return password ? { ...others, PASSWORD: password } : others;
}
