import { fixtures } from '@countersign/core/fixtures';
import type { Paste } from './fragment.ts';

export interface Sample extends Paste {
  /** What it is picked by, e.g. `SMS_MFA, plain`. */
  name: string;
}

/** Refusals as they come on the wire. Source: Cognito API reference, Errors; texts of live pools. */
const refusals: readonly [type: string, message: string, status?: number][] = [
  ['CodeMismatchException', 'Invalid code or auth state for the user.'],
  ['ExpiredCodeException', 'Invalid code provided, please request a code again.'],
  ['NotAuthorizedException', 'Incorrect username or password.'],
  ['NotAuthorizedException', 'Invalid session for the user, session is expired.'],
  ['TooManyRequestsException', 'Too many requests'],
  ['UserNotConfirmedException', 'User is not confirmed.'],
  ['InternalErrorException', 'Something went wrong', 500],
];

/** What to begin with: every answer of the service that the kit's own tests read, and refusals. */
export const samples: { label: string; samples: readonly Sample[] }[] = [
  ...Object.entries(fixtures).map(([challenge, byName]) => ({
    label: challenge,
    samples: Object.entries(byName).map(([name, { response }]) => ({
      name: `${challenge}, ${name}`,
      text: JSON.stringify(response, null, 2),
      status: 200,
    })),
  })),
  {
    label: 'Refusals',
    samples: refusals.map(([type, message, status = 400]) => ({
      name: `${type}: ${message}`,
      text: JSON.stringify({ __type: type, message }, null, 2),
      status,
    })),
  },
];

export function sampleNamed(name: string): Sample | undefined {
  return samples.flatMap((group) => group.samples).find((sample) => sample.name === name);
}
