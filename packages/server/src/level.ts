import {
  challengeFor,
  type Demand,
  identityOf,
  meets,
  type StepUpRequirement,
  wantedFor,
} from '@countersign/core/step-up';
import { refuse } from './http/answers.ts';
import { notSignedIn, Refusal } from './refusal.ts';
import type { Session } from './session/session.ts';

export interface LevelOptions {
  /** The most seconds that may have passed since the user signed in. */
  maxAge?: number | undefined;
}

/** Whether a session's sign-in is strong and fresh enough. */
export type LevelVerdict =
  | { session: Session; refusal?: undefined; wanted?: undefined }
  /** `wanted` is what the user has to prove; undefined when nobody is signed in. */
  | { session?: undefined; refusal: Response; wanted: StepUpRequirement | undefined };

export function levelVerdict(
  session: Session | undefined,
  demand: Demand,
  levels: readonly string[] | undefined,
  now: number,
): LevelVerdict {
  if (!session) return notSignedInVerdict();
  const wanted = wantedFor(demand, levels);
  return meets(identityOf(session.claims), wanted, now)
    ? { session }
    : { refusal: refuse(stepUp(wanted)), wanted };
}

/** Source: RFC 6750, section 3: a request without any authentication gets no error code. */
export const notSignedInVerdict = (): LevelVerdict => {
  const { status, type, message } = notSignedIn();
  const refusal = refuse(new Refusal(status, type, message, { 'www-authenticate': 'Bearer' }));
  return { refusal, wanted: undefined };
};

const stepUp = (wanted: StepUpRequirement) =>
  new Refusal(401, 'StepUpRequired', 'The user has to prove more, or to sign in again.', {
    'www-authenticate': challengeFor(wanted),
  });
