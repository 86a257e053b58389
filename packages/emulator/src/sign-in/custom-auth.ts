/**
 * CUSTOM_AUTH: the Define, Create and Verify triggers are called in turn until Define ends the
 * sign-in.
 */
import { isObject } from '../is-object.ts';
import { triggerAttributes, triggerSubject } from '../lambdas/trigger.ts';
import { incorrectPassword, invalidParameter, ServiceError } from '../service-error.ts';
import type { SignInContext, WireAnswer } from './context.ts';
import { rememberedDevice } from './device-key.ts';
import { finish } from './finish.ts';

/** Calls DefineAuthChallenge and does what it decides. */
export async function continueCustomAuth(
  context: SignInContext,
  srpA?: string,
): Promise<WireAnswer> {
  const defined = await callTrigger(
    context,
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
    return rememberedDevice(context) ? context.ask('DEVICE_SRP_AUTH', undefined) : finish(context);
  const name = defined['challengeName'];
  if (name === 'CUSTOM_CHALLENGE') return askCustomChallenge(context);
  if (name === 'PASSWORD_VERIFIER' && srpA !== undefined)
    return context.ask('PASSWORD_VERIFIER', { srpA });
  throw new ServiceError(
    'InvalidLambdaResponseException',
    `DefineAuthChallenge asked for ${typeof name === 'string' ? name.slice(0, 64) : 'no challenge'}, which is not possible here`,
  );
}

async function askCustomChallenge(context: SignInContext): Promise<WireAnswer> {
  const created = await callTrigger(
    context,
    'CreateAuthChallenge',
    { challengeName: 'CUSTOM_CHALLENGE' },
    { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
  );
  if (!created) throw missingTriggers();
  const metadata = created['challengeMetadata'];
  return context.ask('CUSTOM_CHALLENGE', {
    publicParameters: strings(created['publicChallengeParameters']),
    privateParameters: strings(created['privateChallengeParameters']),
    ...(typeof metadata === 'string' && { metadata }),
  });
}

/** Whether the answer is right, as VerifyAuthChallengeResponse decides. */
export async function verifyCustomAnswer(
  context: SignInContext,
  privateParameters: Record<string, string>,
  answer: string,
): Promise<boolean> {
  const { session: _, ...request } = commonRequest(context);
  const verified = await context.service.lambdas.call(
    'VerifyAuthChallengeResponse',
    triggerSubject(context.pool, context.client, context.signIn.username),
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
  context: SignInContext,
  trigger: 'DefineAuthChallenge' | 'CreateAuthChallenge',
  request: object,
  response: object,
): Promise<Record<string, unknown> | undefined> {
  return context.service.lambdas.call(
    trigger,
    triggerSubject(context.pool, context.client, context.signIn.username),
    {
      source: `${trigger}_Authentication`,
      request: { ...commonRequest(context), ...request },
      response,
    },
  );
}

const commonRequest = ({ user, signIn, metadata }: SignInContext) => ({
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
