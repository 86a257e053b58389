/** Starts each flow of InitiateAuth and AdminInitiateAuth. */
import { startFirstFactor } from '../challenges/first-factors.ts';
import type { Flow } from '../model/session.ts';
import { incorrectPassword, missingParameter, unavailableInLite } from '../service-error.ts';
import { answerWithPassword } from '../sign-in/check-password.ts';
import type { SignInContext, WireAnswer } from '../sign-in/context.ts';
import { continueCustomAuth } from '../sign-in/custom-auth.ts';
import { setDevice, setDeviceIfKnown } from '../sign-in/device-key.ts';
import { firstFactorsOf, simulatedFirstFactors } from '../sign-in/factors.ts';
import { finish } from '../sign-in/finish.ts';
import { missingToward } from '../sign-in/levels.ts';
import { afterFirstFactor, askMfa } from '../sign-in/next-step.ts';
import { openSignUpSession } from '../sign-in/sign-up-session.ts';
import { readStepUp } from '../sign-in/step-up.ts';
import type { Call } from './call.ts';

export interface FlowStart {
  flow: Flow;
  begin(context: SignInContext, parameters: Map<string, string>, call: Call): Promise<WireAnswer>;
}

const sharedFlows: [string, FlowStart][] = [
  [
    'USER_SRP_AUTH',
    {
      flow: 'USER_SRP_AUTH',
      async begin(context, parameters) {
        const srpA = required(parameters, 'SRP_A');
        // An unknown key is no error here. The answer to PASSWORD_VERIFIER names it again, and is
        // refused.
        setDeviceIfKnown(context, parameters);
        return context.ask('PASSWORD_VERIFIER', { srpA });
      },
    },
  ],
  ['USER_AUTH', { flow: 'USER_AUTH', begin: beginUserAuth }],
  ['CUSTOM_AUTH', { flow: 'CUSTOM_AUTH', begin: beginCustomAuth }],
];

export const publicFlows = new Map<string, FlowStart>([
  ...sharedFlows,
  ['USER_PASSWORD_AUTH', { flow: 'USER_PASSWORD_AUTH', begin: beginWithPassword }],
]);

export const adminFlows = new Map<string, FlowStart>([
  ...sharedFlows,
  ['ADMIN_USER_PASSWORD_AUTH', { flow: 'ADMIN_USER_PASSWORD_AUTH', begin: beginWithPassword }],
  [
    'ADMIN_NO_SRP_AUTH',
    {
      flow: 'ADMIN_USER_PASSWORD_AUTH',
      // In this older flow the password may follow in a second call.
      begin: async (context, parameters) =>
        parameters.has('PASSWORD')
          ? beginWithPassword(context, parameters)
          : context.ask('ADMIN_NO_SRP_AUTH', undefined),
    },
  ],
]);

async function beginWithPassword(
  context: SignInContext,
  parameters: Map<string, string>,
): Promise<WireAnswer> {
  const password = required(parameters, 'PASSWORD');
  setDevice(context, parameters);
  return answerWithPassword(context, password);
}

async function beginUserAuth(
  context: SignInContext,
  parameters: Map<string, string>,
  { service, input }: Call,
): Promise<WireAnswer> {
  const { pool, user, signIn, client } = context;
  if (pool.settings.tier === 'LITE') throw unavailableInLite('USER_AUTH');
  await readStepUp(context, parameters);
  setDeviceIfKnown(context, parameters);
  const preferred = parameters.get('PREFERRED_CHALLENGE');
  const missing = user && signIn.target ? missingToward(pool, user, signIn) : undefined;
  // The password of the access token counts.
  const second = missing?.seconds.find((name) => name === preferred);
  if (second) return askMfa(context, second);
  if (missing?.firsts.length === 0) return afterFirstFactor(context);
  const available =
    missing?.firsts ?? (user ? firstFactorsOf(pool, user) : simulatedFirstFactors(pool));
  const token = input.optionalText('Session');
  if (token !== undefined) {
    const { confirmedBy } = openSignUpSession(service, token, client.id, signIn.username);
    service.state.signUps.delete(token);
    if (confirmedBy && available.includes(confirmedBy))
      return finish(context, confirmedBy === 'EMAIL_OTP' ? 'email_otp' : 'sms');
  }
  signIn.available = available;
  if (preferred !== undefined && available.includes(preferred))
    return startFirstFactor(context, preferred, parameters);
  const [only] = available;
  if (only === undefined) throw incorrectPassword();
  return available.length === 1
    ? startFirstFactor(context, only, parameters)
    : context.ask('SELECT_CHALLENGE', undefined);
}

async function beginCustomAuth(
  context: SignInContext,
  parameters: Map<string, string>,
): Promise<WireAnswer> {
  setDeviceIfKnown(context, parameters);
  const srpFirst =
    (parameters.get('CHALLENGE_NAME') ?? parameters.get('ChallengeName')) === 'SRP_A';
  const srpA = srpFirst ? required(parameters, 'SRP_A') : undefined;
  context.signIn.rounds = srpFirst ? [{ challengeName: 'SRP_A', challengeResult: true }] : [];
  return continueCustomAuth(context, srpA);
}

export function required(parameters: Map<string, string>, name: string): string {
  const value = parameters.get(name);
  if (value === undefined || value === '') throw missingParameter(name);
  return value;
}
