/** True for a text that quotes one of some secrets, whole or in part. */
export type Quotes = (text: string) => boolean;

/**
 * Finds what quotes a secret. Long ones are found by any 16 letters and digits of theirs in a row, so
 * that neither a part nor another spelling of what is between them, such as `\/` or `%2F`, gets past;
 * short ones whole.
 *
 * @param held found wherever they are
 * @param typed by a person: found unless they could stand in a text of the service by chance, as
 *   `password` does
 */
export function quotesOf(held: readonly string[], typed: readonly string[]): Quotes {
  const secrets = [...held, ...typed.filter(isTelling)];
  const short = secrets.filter((secret) => bareOf(secret).length < span);
  const spelled = short.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const parts = new Set(secrets.flatMap((secret) => partsOf(bareOf(secret))));
  return (text) =>
    spelled.some((secret) => text.includes(secret)) ||
    (parts.size > 0 && partsOf(bareOf(text)).some((part) => parts.has(part)));
}

const span = 16;

const isTelling = (secret: string) =>
  secret.length >= 12 || (secret.length >= 6 && /[^a-z]/i.test(secret));

const bareOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const partsOf = (bare: string): string[] =>
  Array.from({ length: Math.max(0, bare.length - span + 1) }, (_, at) => bare.slice(at, at + span));
