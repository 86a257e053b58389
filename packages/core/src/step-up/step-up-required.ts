import { type StepUpRequirement, stepUpIn } from '../session/step-up-challenge.ts';

/**
 * Says that the user has to prove more, or to sign in again, before an action. `useStepUp` asks the
 * user for that and repeats the action. A Next action may throw it: `digest` is all that Next sends to the page in
 * production.
 */
export class StepUpRequired extends Error implements StepUpRequirement {
  override readonly name = 'StepUpRequired';
  readonly acrValues: readonly string[];
  readonly maxAge: number | undefined;
  readonly digest: string;

  constructor({ acrValues = [], maxAge }: Partial<StepUpRequirement> = {}) {
    super('The user has to step up: prove more, or sign in again.');
    this.acrValues = acrValues;
    this.maxAge = maxAge;
    this.digest = `${mark} ${challengeFor({ acrValues, maxAge })}`;
  }
}

const mark = 'COUNTERSIGN_STEP_UP';

/**
 * Returns the value of WWW-Authenticate that asks for a sign-in.
 * Source: RFC 9470, "Authentication Requirements Challenge".
 */
export const challengeFor = ({ acrValues, maxAge }: StepUpRequirement): string =>
  [
    'Bearer error="insufficient_user_authentication"',
    ...(acrValues.length > 0 ? [`acr_values="${acrValues.join(' ')}"`] : []),
    ...(maxAge === undefined ? [] : [`max_age="${maxAge}"`]),
  ].join(', ');

/**
 * Reads what a refused action asks for: from a `StepUpRequired`, also one that a server threw; or from a
 * 401 with WWW-Authenticate, be it a response or the `response` of an error. Undefined for anything else.
 */
export function stepUpOf(outcome: unknown): StepUpRequirement | undefined {
  const { digest, response, status, headers } = (outcome ?? {}) as Record<string, unknown>;
  if (typeof digest === 'string' && digest.startsWith(mark)) return stepUpIn(digest);
  if (response) return stepUpOf(response);
  const { get } = (headers ?? {}) as Partial<Headers>;
  if (status !== 401 || typeof get !== 'function') return undefined;
  return stepUpIn(String(get.call(headers, 'www-authenticate')));
}
