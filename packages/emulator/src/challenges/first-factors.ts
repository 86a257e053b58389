import type { SessionFor } from '../model/session.ts';
import { invalidParameter } from '../service-error.ts';
import { answerWithPassword } from '../sign-in/check-password.ts';
import type { Responses, SignInContext, WireAnswer } from '../sign-in/context.ts';
import { answerWithCredential, pendingWebAuthn } from './passkey-assertion.ts';

/**
 * Starts a first factor by its name.
 * @throws {ServiceError} InvalidParameterException for any other name.
 */
export function startFirstFactor(
  context: SignInContext,
  name: string,
  values: Responses,
  session?: SessionFor<FirstFactorChallenge>,
): Promise<WireAnswer> {
  const start = firstFactors.get(name);
  if (!start) throw invalidParameter('The selected challenge is not available for this user.');
  return start(context, values, session);
}

type FirstFactor = (
  context: SignInContext,
  values: Responses,
  session?: SessionFor<FirstFactorChallenge>,
) => Promise<WireAnswer>;

/** Starts each first factor. `values` are AuthParameters or ChallengeResponses. */
const firstFactors: ReadonlyMap<string, FirstFactor> = new Map<string, FirstFactor>([
  [
    'PASSWORD',
    (context, values) =>
      values.has('PASSWORD')
        ? answerWithPassword(context, values.get('PASSWORD'))
        : context.ask('PASSWORD', undefined),
  ],
  [
    'PASSWORD_SRP',
    (context, values) => {
      const srpA = values.get('SRP_A');
      return srpA === undefined
        ? context.ask('PASSWORD_SRP', undefined)
        : context.ask('PASSWORD_VERIFIER', { srpA });
    },
  ],
  ['EMAIL_OTP', (context) => context.ask('EMAIL_OTP', { role: 'first factor' })],
  ['SMS_OTP', (context) => context.ask('SMS_OTP', undefined)],
  [
    'WEB_AUTHN',
    async (context, values, session) => {
      const credential = values.get('CREDENTIAL');
      if (credential === undefined) return context.ask('WEB_AUTHN', undefined);
      const pending =
        session?.challenge === 'WEB_AUTHN' ? session : pendingWebAuthn(context, credential);
      return answerWithCredential(context, pending, credential);
    },
  ],
]);

export type FirstFactorChallenge = 'SELECT_CHALLENGE' | 'WEB_AUTHN' | 'PASSWORD' | 'PASSWORD_SRP';

/** @throws {ServiceError} InvalidParameterException when the sign-in has not offered the factor. */
export function requireAvailable(context: SignInContext, factor: string): void {
  if (!context.signIn.available?.includes(factor))
    throw invalidParameter('The selected challenge is not available for this user.');
}
