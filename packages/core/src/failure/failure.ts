import type { ChallengeError, ErrorKind, OwnErrorCode } from '../challenge-error.ts';
import { developerNote } from './developer-note.ts';
import { isMisuse, isNetworkFailure } from './thrown.ts';

export { checkOptions } from './check-options.ts';
export { kindWithoutPassword } from './without-password.ts';

/**
 * The code of an error for what somebody else's code threw: `Misconfigured` for broken code and wrong
 * settings, `NetworkFailed` where no answer came. Nothing where it could be anything.
 */
export function codeOfThrown(cause: unknown): OwnErrorCode | undefined {
  if (isMisuse(cause)) return 'Misconfigured';
  return isNetworkFailure(cause) ? 'NetworkFailed' : undefined;
}

/**
 * Tells the developer, in the console, of what a person can do nothing about: broken code, a
 * setting of the app client, an exception that nobody expected. Once for each cause that `reported`
 * does not hold yet; in production too, as that is where a setting is wrong for everybody.
 */
export function tellDeveloper(error: ChallengeError, reported: Set<string>): void {
  const { code, message, cause } = error;
  // The same exception may come by here once more, as another error of whoever caught it.
  const thing = cause instanceof Error ? cause : error;
  if (!isForDeveloper(error) || seen.has(thing)) return;
  seen.add(thing);
  // What is no error may refuse to become text.
  const thrown = cause instanceof Error ? `${cause.name}: ${cause.message}` : typeof cause;
  const about = `${code} ${message} ${thrown}`;
  if (reported.has(about)) return;
  reported.add(about);
  console.error(`Countersign: ${developerNote(error)}`);
}

const seen = new WeakSet<Error>();

const isForDeveloper = ({ kind, code, cause }: ChallengeError): boolean =>
  settings.has(kind) ||
  isMisuse(cause) ||
  (isGuess(kind, code) && cause !== undefined && !isNetworkFailure(cause));

// Kinds that an exception has for want of a better one.
const isGuess = (kind: ErrorKind, code: string): boolean =>
  code === 'NetworkFailed' || kind === 'other';

const settings: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'misconfigured',
  'secret-hash',
  'flow-disabled',
]);
