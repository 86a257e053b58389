import type { ChallengeScript } from '../challenges/challenge-script.ts';
import { isChallengeName, scripts } from '../challenges/registry.ts';
import type { ChallengeName } from '../model/challenge-types.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { Session } from '../model/session.ts';
import { adminClient, clientIdOf, findClient, findUser } from '../pools/find.ts';
import {
  invalidParameter,
  invalidSession,
  missingParameter,
  ServiceError,
} from '../service-error.ts';
import type { Responses, SignInContext, WireAnswer } from '../sign-in/context.ts';
import { createContext } from '../sign-in/create-context.ts';
import { setDeviceIfKnown } from '../sign-in/device-key.ts';
import { checkSecretHash } from '../sign-in/secret-hash.ts';
import type { Call, Operations } from './call.ts';

export const respondToAuthChallengeOperations = {
  RespondToAuthChallenge(call) {
    const { pool, client } = findClient(call.service.state, clientIdOf(call.input));
    return respond(call, pool, client, false);
  },
  AdminRespondToAuthChallenge(call) {
    const { pool, client } = adminClient(call.service.state, call.input);
    return respond(call, pool, client, true);
  },
} satisfies Operations;

async function respond(
  call: Call,
  pool: Pool,
  client: Client,
  admin: boolean,
): Promise<WireAnswer> {
  const { input } = call;
  const name = input.text('ChallengeName');
  if (!isChallengeName(name)) throw invalidParameter(`Unknown challenge name ${name}.`);
  const script: ChallengeScript<ChallengeName, ChallengeName> = scripts[name];
  if (script.adminOnly && !admin)
    throw invalidParameter(`Invalid challenge name ${name} for RespondToAuthChallenge.`);
  const responses = input.map('ChallengeResponses');
  const username = responses.get('USERNAME');
  if (!username) throw missingParameter('USERNAME');
  await checkSecretHash(client, username, responses.get('SECRET_HASH'));
  // USER_SRP_AUTH has no Session; the opaque SECRET_BLOCK takes its place.
  const token =
    input.optionalText('Session') ??
    (name === 'PASSWORD_VERIFIER' ? responses.get('PASSWORD_CLAIM_SECRET_BLOCK') : undefined);
  if (token === undefined)
    throw missingParameter(
      name === 'PASSWORD_VERIFIER' ? 'PASSWORD_CLAIM_SECRET_BLOCK' : 'Session',
    );
  const metadata = input.map('ClientMetadata');
  return answerSession(call, pool, client, { script, token, username, responses, metadata, admin });
}

interface SessionAnswer {
  script: ChallengeScript<ChallengeName, ChallengeName>;
  token: string;
  username: string;
  responses: Responses;
  metadata: Map<string, string>;
  admin: boolean;
  /** True for the sign-in page. It cannot answer sessions of the API, nor the API those of the page. */
  hosted?: boolean;
}

/**
 * Gives the answer of a session to its challenge's script.
 * @throws {ServiceError}
 */
export function answerSession(
  call: Pick<Call, 'service' | 'info'>,
  pool: Pool,
  client: Client,
  given: SessionAnswer,
): Promise<WireAnswer> {
  const { script, token, responses } = given;
  const { sessions } = call.service;
  return sessions.runExclusive(token, async () => {
    const session = sessions.open(token, client.id);
    const context = contextOf(call, pool, client, session, given);
    if (!script.from.includes(session.challenge)) throw invalidSession();
    setDeviceIfKnown(context, responses);
    return answer(script, context, session, responses);
  });
}

function contextOf(
  call: Pick<Call, 'service' | 'info'>,
  pool: Pool,
  client: Client,
  session: Session,
  { username, metadata, admin, hosted = false }: SessionAnswer,
): SignInContext {
  const signIn = structuredClone(session.signIn);
  const user = findUser(pool, username);
  const same = signIn.simulated
    ? username === signIn.typed && !user
    : user?.username === signIn.username;
  if (!same || signIn.poolId !== pool.id || hosted !== (signIn.hosted ?? false))
    throw invalidSession();
  return createContext({
    service: call.service,
    pool,
    client,
    user,
    signIn,
    metadata,
    // Source: developer guide, "Custom message Lambda trigger", clientMetadata.
    messageMetadata: admin ? metadata : new Map(),
    call: call.info,
  });
}

async function answer(
  script: ChallengeScript<ChallengeName, ChallengeName>,
  context: SignInContext,
  session: Session,
  responses: Responses,
): Promise<WireAnswer> {
  try {
    const result = await script.answer(context, session, responses);
    session.used = true;
    return result;
  } catch (error) {
    if (error instanceof ServiceError && endsSession(error) && !script.forgiving)
      session.ended = true;
    throw error;
  }
}

/** Whether an error ends the session. A wrong code or a weak password does not. */
const endsSession = ({ type }: ServiceError): boolean =>
  [
    'NotAuthorizedException',
    'UserLambdaValidationException',
    'UnexpectedLambdaException',
    'InvalidLambdaResponseException',
    'PasswordResetRequiredException',
    'UserNotConfirmedException',
  ].includes(type);
