/** CUSTOM_AUTH: the Define, Create and Verify triggers take turns until one says it is over. */
import { isObject } from '../is-object.ts';
import { triggerAttributes, triggerSubject } from '../lambdas/trigger.ts';
import { incorrectPassword, invalidParameter, ServiceError } from '../service-error.ts';
import { rememberedDevice } from './device-key.ts';
import { finish } from './finish.ts';
import type { Turn, WireAnswer } from './turn.ts';

/** Asks DefineAuthChallenge what comes next, and does it. */
export async function continueCustomAuth(turn: Turn, srpA?: string): Promise<WireAnswer> {
  const defined = await callTrigger(
    turn,
    'DefineAuthChallenge',
    {},
    {
      challengeName: null,
      issueTokens: null,
      failAuthentication: null,
    },
  );
  if (!defined) throw missingTriggers();
  if (defined['failAuthentication'] === true) throw incorrectPassword();
  if (defined['issueTokens'] === true)
    return rememberedDevice(turn) ? turn.ask('DEVICE_SRP_AUTH', undefined) : finish(turn);
  const name = defined['challengeName'];
  if (name === 'CUSTOM_CHALLENGE') return askCustomChallenge(turn);
  if (name === 'PASSWORD_VERIFIER' && srpA !== undefined)
    return turn.ask('PASSWORD_VERIFIER', { srpA });
  throw new ServiceError(
    'InvalidLambdaResponseException',
    `DefineAuthChallenge asked for ${typeof name === 'string' ? name.slice(0, 64) : 'no challenge'}, which is not possible here`,
  );
}

async function askCustomChallenge(turn: Turn): Promise<WireAnswer> {
  const created = await callTrigger(
    turn,
    'CreateAuthChallenge',
    { challengeName: 'CUSTOM_CHALLENGE' },
    { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
  );
  if (!created) throw missingTriggers();
  const metadata = created['challengeMetadata'];
  return turn.ask('CUSTOM_CHALLENGE', {
    publicParameters: strings(created['publicChallengeParameters']),
    privateParameters: strings(created['privateChallengeParameters']),
    ...(typeof metadata === 'string' && { metadata }),
  });
}

/** Whether VerifyAuthChallengeResponse finds the answer right. */
export async function verifyCustomAnswer(
  turn: Turn,
  privateParameters: Record<string, string>,
  answer: string,
): Promise<boolean> {
  const { session: _, ...request } = commonRequest(turn);
  const verified = await turn.service.lambdas.call(
    'VerifyAuthChallengeResponse',
    triggerSubject(turn.pool, turn.client, turn.signIn.username),
    {
      source: 'VerifyAuthChallengeResponse_Authentication',
      request: {
        ...request,
        privateChallengeParameters: privateParameters,
        challengeAnswer: answer,
      },
      response: { answerCorrect: null },
    },
  );
  if (!verified) throw missingTriggers();
  return verified['answerCorrect'] === true;
}

function callTrigger(
  turn: Turn,
  trigger: 'DefineAuthChallenge' | 'CreateAuthChallenge',
  request: object,
  response: object,
): Promise<Record<string, unknown> | undefined> {
  return turn.service.lambdas.call(
    trigger,
    triggerSubject(turn.pool, turn.client, turn.signIn.username),
    {
      source: `${trigger}_Authentication`,
      request: { ...commonRequest(turn), ...request },
      response,
    },
  );
}

const commonRequest = ({ user, signIn, metadata }: Turn) => ({
  userAttributes: triggerAttributes(user),
  session: signIn.rounds ?? [],
  clientMetadata: Object.fromEntries(metadata),
  userNotFound: signIn.simulated,
});

function strings(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, String(item)]));
}

const missingTriggers = () =>
  invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
