/** True for a text that quotes one of the secrets, in whole or in part. */
export type Quotes = (text: string) => boolean;

/**
 * Finds texts that quote a secret, whatever the case and spelling: as it is, with escapes of JSON, HTML
 * or URLs, in base64, or in hexadecimal digits. Any 16 consecutive letters and digits of a long secret
 * count, so that a part of it does not get through either. A short secret counts as a whole.
 *
 * @param held secrets that always count
 * @param typed what a user typed: it counts unless a text of the service could contain it by chance, as
 *   with `password`
 */
export function quotesOf(held: readonly string[], typed: readonly string[]): Quotes {
  const secrets = [...held, ...typed.filter(isTelling)];
  const spelled = secrets.flatMap(spellingsOf).map(bareOf);
  const long = spelled.filter(({ length }) => length >= minRunLength);
  const blocks = new Set(long.flatMap(blocksOf));
  // A secret with fewer letters is only recognized together with its other characters.
  const short = spelled.filter(({ length }) => length >= minLength && length < minRunLength);
  const whole = secrets
    .filter((secret) => bareOf(secret).length < minLength)
    .map((secret) => secret.toLowerCase());

  function holdsPart(bare: string): boolean {
    // Any run of `minRunLength` contains a whole block. Blocks are few, so most texts skip the long search.
    const near = windowsOf(bare, blockLength).some((part) => blocks.has(part));
    return (
      near && windowsOf(bare, minRunLength).some((part) => long.some((one) => one.includes(part)))
    );
  }

  return (text) =>
    readingsOf(text.toLowerCase()).some((reading) => {
      const bare = bareOf(reading);
      return (
        whole.some((secret) => reading.includes(secret)) ||
        short.some((secret) => bare.includes(secret)) ||
        holdsPart(bare)
      );
    });
}

const minRunLength = 16;
const blockLength = minRunLength / 2;
const minLength = 6;

const isTelling = (secret: string) =>
  secret.length >= 12 || (secret.length >= 6 && /[^a-z]/i.test(secret));

const bareOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const windowsOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );

const blocksOf = (text: string): string[] =>
  Array.from({ length: Math.floor(text.length / blockLength) }, (_, index) =>
    text.slice(index * blockLength, (index + 1) * blockLength),
  );

/** Returns a secret as it is, in hexadecimal, and in base64 at each of its three offsets. */
function spellingsOf(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [secret, hex, ...[0, 1, 2].map((before) => base64After(before, bytes))];
}

/** Returns the base64 letters that depend on these bytes alone, after `before` other bytes. */
function base64After(before: number, bytes: Uint8Array): string {
  const text = btoa('\0'.repeat(before) + String.fromCharCode(...bytes));
  const bits = 8 * (before + bytes.length);
  return text.slice(Math.ceil((8 * before) / 6), Math.floor(bits / 6));
}

/** Returns a text as it is, unescaped once, and unescaped twice. */
function readingsOf(text: string): string[] {
  const once = unescaped(text);
  return [...new Set([text, once, unescaped(once)])];
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Undoes the escapes of URLs, HTML and JSON. Takes text in lower case. */
const unescaped = (text: string): string =>
  text
    .replace(/(?:%[\da-f]{2})+/g, decodedBytes)
    .replace(/&(\w+);/g, (whole, name: string) =>
      Object.hasOwn(named, name) ? (named[name] ?? whole) : whole,
    )
    .replace(/&#(\d{1,7});/g, (_whole, digits) => charOf(Number(digits)))
    .replace(/&#x([\da-f]{1,6});/g, (_whole, digits) => charOf(Number.parseInt(digits, 16)))
    .replace(/\\u([\da-f]{4})|\\x([\da-f]{2})/g, (_whole, four, two) =>
      charOf(Number.parseInt(four ?? two, 16)),
    )
    .replace(/\\(.)/g, '$1')
    .toLowerCase();

function decodedBytes(escapes: string): string {
  const bytes = escapes.match(/[\da-f]{2}/g) ?? [];
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
}

const charOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
