import type { ChallengeError, ErrorKind } from '../challenge-error.ts';
import { isMisuse } from './thrown.ts';

/** What happened, why it matters, what to do. */
export function developerNote(error: ChallengeError): string {
  const { cause, kind, code, message } = error;
  // By name: importing the class would also load the table of the service's texts.
  if (error.name === 'ServiceError') {
    return `Cognito refused with ${code}: "${message}" ${advice[kind]}`;
  }
  if (isMisuse(cause)) {
    return `${(cause as Error).message} Nobody can sign in until this is mended.${placeOf(cause)}`;
  }
  // An app's exception may quote what the user typed, so its message stays out of the console.
  const name = cause instanceof Error ? cause.name : typeof cause;
  const read = {
    'network-failed': 'that there is no connection',
    misconfigured: 'that the app is not set up right',
  }[kind as string];
  return (
    `The app's own code threw ${name}, and the person reads ${read ?? 'that something went wrong'}. ` +
    `Reject with a ChallengeError, such as readResponse gives, to say what happened.${placeOf(cause)}`
  );
}

/** How to fix the setting of the pool or app client. */
const advice: { [K in ErrorKind]?: string } = {
  'flow-disabled':
    'Nobody can sign in this way. Allow the flow in the app client (ExplicitAuthFlows, e.g. ' +
    'ALLOW_USER_AUTH) and in the pool, or begin with another one: authFlow of createSignIn.',
  'secret-hash':
    'Nobody can sign in. A page cannot keep a secret: use an app client without one, or sign in ' +
    'through @countersign/server, which adds SECRET_HASH.',
  misconfigured:
    'Nobody can go on from here. Compare region, user pool and app client with what the app is ' +
    'given, and the triggers and attributes that the pool allows.',
};

/** The stack's lines without the message. */
function placeOf(cause: unknown): string {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const lines = stack.split('\n').filter((line) => /^\s*at |@.*:\d+:\d+$/.test(line));
  return lines.map((line) => `\n${line}`).join('');
}
