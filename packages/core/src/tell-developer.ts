import type { ChallengeError, ErrorKind } from './challenge-error.ts';
import { isNetworkFailure } from './misuse.ts';

/**
 * Tells the developer, in the console, of what a person can do nothing about: broken code, a
 * setting of the app client, an exception that nobody expected. Once for each cause that `told`
 * does not hold yet; in production too, as that is where a setting is wrong for everybody.
 *
 * Resolves when it is told. The words are loaded for it: an app that works never loads them.
 */
export async function tellDeveloper(error: ChallengeError, told: Set<string>): Promise<void> {
  const about = `${error.code} ${error.message} ${error.cause}`;
  if (!isForDeveloper(error) || seen.has(error) || told.has(about)) return;
  seen.add(error);
  told.add(about);
  const note = await import('./developer-note.ts').then(
    ({ developerNote }) => developerNote(error),
    () => error.message,
  );
  console.error(`Countersign: ${note}`);
}

const seen = new WeakSet<ChallengeError>();

const isForDeveloper = ({ kind, code, cause }: ChallengeError): boolean =>
  settings.has(kind) ||
  (cause !== undefined &&
    !isNetworkFailure(cause) &&
    (kind === 'other' || code === 'NetworkFailed'));

const settings: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'misconfigured',
  'secret-hash',
  'flow-disabled',
]);
