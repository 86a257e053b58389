/** True for a text that quotes one of some secrets, whole or in part. */
export type Quotes = (text: string) => boolean;

/**
 * Finds what quotes a secret, in whatever case and spelling a service may write it: as it is, with
 * escapes of JSON, HTML or an address, in base64 or in hexadecimal digits. Long ones are found by any
 * 16 letters and digits of theirs in a row, so that a part does not get past either; short ones whole.
 *
 * @param held found wherever they are
 * @param typed by a person: found unless they could stand in a text of the service by chance, as
 *   `password` does
 */
export function quotesOf(held: readonly string[], typed: readonly string[]): Quotes {
  const secrets = [...held, ...typed.filter(isTelling)].map((secret) => secret.toLowerCase());
  const spelled = [...held, ...typed.filter(isTelling)].flatMap(spellingsOf).map(bareOf);
  const long = spelled.filter(({ length }) => length >= minRunLength);
  const blocks = new Set(long.flatMap(blocksOf));
  // With fewer letters than that, what is between them tells a secret from chance.
  const short = spelled.filter(({ length }) => length >= minLength && length < minRunLength);
  const whole = secrets.filter((secret) => bareOf(secret).length < minLength);

  function holdsPart(bare: string): boolean {
    // Any run of `minRunLength` holds a whole block, which are few: the long search is for those alone.
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

/** A secret as it is, and as it reads in an encoding of bytes, wherever in a text that began. */
function spellingsOf(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [secret, hex, ...[0, 1, 2].map((before) => base64After(before, bytes))];
}

/** The letters of base64 that these bytes alone decide, after so many others. */
function base64After(before: number, bytes: Uint8Array): string {
  const text = btoa('\0'.repeat(before) + String.fromCharCode(...bytes));
  const bits = 8 * (before + bytes.length);
  return text.slice(Math.ceil((8 * before) / 6), Math.floor(bits / 6));
}

/** A text, and what it says once and twice unescaped. */
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

/** Undoes the escapes of an address, of HTML and of JSON. Takes text in lower case. */
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
