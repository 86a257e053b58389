import type { ChallengeError, ErrorKind, OwnErrorCode } from '../challenge-error.ts';
import { developerNote } from './developer-note.ts';
import { isMisuse, isNetworkFailure } from './thrown.ts';

export { checkOptions } from './check-options.ts';
export { kindWithoutPassword } from './without-password.ts';

/**
 * The error code for an exception of the app's or a library's code: `Misconfigured` for broken code
 * and wrong settings, `NetworkFailed` for a missing response, undefined for anything else.
 */
export function codeOfThrown(cause: unknown): OwnErrorCode | undefined {
  if (isMisuse(cause)) return 'Misconfigured';
  return isNetworkFailure(cause) ? 'NetworkFailed' : undefined;
}

/**
 * Logs errors that the user cannot fix to the console: broken code, a setting of the app client, an
 * unexpected exception. Logs each cause once, tracked in `reported`. It does so in production too,
 * where a wrong setting affects every user.
 */
export function tellDeveloper(error: ChallengeError, reported: Set<string>): void {
  const { code, message, cause } = error;
  // A caller may catch an exception, wrap it and report it again.
  const thing = cause instanceof Error ? cause : error;
  if (!isForDeveloper(error) || seen.has(thing)) return;
  seen.add(thing);
  // A thrown value other than an Error may fail to convert to text.
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

// The kinds of exceptions that no rule recognizes.
const isGuess = (kind: ErrorKind, code: string): boolean =>
  code === 'NetworkFailed' || kind === 'other';

const settings: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'misconfigured',
  'secret-hash',
  'flow-disabled',
]);
