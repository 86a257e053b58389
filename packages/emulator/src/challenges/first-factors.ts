import type { SessionFor } from '../model/session.ts';
import { invalidParameter } from '../service-error.ts';
import { answerWithPassword } from '../sign-in/check-password.ts';
import type { Responses, Turn, WireAnswer } from '../sign-in/turn.ts';
import { answerWithCredential, pendingWebAuthn } from './passkey-assertion.ts';

/** Starts a first factor by its name. @throws {ServiceError} for a name that is none. */
export function startFirstFactor(
  turn: Turn,
  name: string,
  values: Responses,
  session?: SessionFor<Choosing>,
): Promise<WireAnswer> {
  const start = firstFactors.get(name);
  if (!start) throw invalidParameter('The selected challenge is not available for this user.');
  return start(turn, values, session);
}

type FirstFactor = (
  turn: Turn,
  values: Responses,
  session?: SessionFor<Choosing>,
) => Promise<WireAnswer>;

/** How each first factor starts; `values` are ChallengeResponses or AuthParameters. */
const firstFactors: ReadonlyMap<string, FirstFactor> = new Map<string, FirstFactor>([
  [
    'PASSWORD',
    (turn, values) =>
      values.has('PASSWORD')
        ? answerWithPassword(turn, values.get('PASSWORD'))
        : turn.ask('PASSWORD', undefined),
  ],
  [
    'PASSWORD_SRP',
    (turn, values) => {
      const srpA = values.get('SRP_A');
      return srpA === undefined
        ? turn.ask('PASSWORD_SRP', undefined)
        : turn.ask('PASSWORD_VERIFIER', { srpA });
    },
  ],
  ['EMAIL_OTP', (turn) => turn.ask('EMAIL_OTP', { role: 'first factor' })],
  ['SMS_OTP', (turn) => turn.ask('SMS_OTP', undefined)],
  [
    'WEB_AUTHN',
    async (turn, values, session) => {
      const credential = values.get('CREDENTIAL');
      if (credential === undefined) return turn.ask('WEB_AUTHN', { secondFactor: false });
      const pending =
        session?.challenge === 'WEB_AUTHN' ? session : pendingWebAuthn(turn, credential);
      return answerWithCredential(turn, pending, credential);
    },
  ],
]);

export type Choosing = 'SELECT_CHALLENGE' | 'WEB_AUTHN' | 'PASSWORD' | 'PASSWORD_SRP';

/** @throws {ServiceError} InvalidParameterException for a factor that was not offered. */
export function requireAvailable(turn: Turn, factor: string): void {
  if (!turn.signIn.available?.includes(factor))
    throw invalidParameter('The selected challenge is not available for this user.');
}
