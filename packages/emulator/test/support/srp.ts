import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import type { Api, Body } from './api.ts';
import { clientId, goodPassword, poolId } from './api.ts';

/**
 * Starts USER_SRP_AUTH or another flow, and returns the answer to PASSWORD_VERIFIER without sending
 * it.
 */
export async function srpAnswer(
  { send }: Pick<Api, 'send'>,
  username: string,
  password = goodPassword,
  given: {
    AuthFlow?: string;
    parameters?: Record<string, string>;
    responses?: Record<string, string>;
    pool?: string;
    client?: string;
  } = {},
): Promise<{ challenge: Body; answer: Body }> {
  const session = createSrpSession(username, password, given.pool ?? poolId, false);
  const challenge = await send(
    'InitiateAuth',
    wrapInitiateAuth(session, {
      ClientId: given.client ?? clientId,
      // The helper's types are the SDK's, where a flow is an enum.
      AuthFlow: (given.AuthFlow ?? 'USER_SRP_AUTH') as 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: username, ...given.parameters },
    }),
  );
  return { challenge, answer: claim(session, challenge, username, given) };
}

export function claim(
  session: ReturnType<typeof createSrpSession>,
  challenge: Body,
  username: string,
  given: { responses?: Record<string, string>; client?: string } = {},
): Body {
  return wrapAuthChallenge(signSrpSession(session, challenge), {
    ClientId: given.client ?? clientId,
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: {
      USERNAME: challenge.ChallengeParameters.USER_ID_FOR_SRP ?? username,
      ...given.responses,
    },
    ...(challenge.Session && { Session: challenge.Session }),
  });
}

/** Signs in by SRP and returns what follows PASSWORD_VERIFIER. */
export async function srpSignIn(
  from: Pick<Api, 'send'>,
  username: string,
  password = goodPassword,
  given: Parameters<typeof srpAnswer>[3] = {},
): Promise<Body> {
  const { answer } = await srpAnswer(from, username, password, given);
  return from.send('RespondToAuthChallenge', answer);
}
