import type { MessageSet } from '../messages.ts';

/** English that looks foreign, to find texts nobody can translate. Placeholders stay. */
export const pseudo = <M extends MessageSet>(messages: M): { [K in keyof M]: string } =>
  // The keys are the messages' own.
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, pseudoText(text)])) as {
    [K in keyof M]: string;
  };

const pseudoText = (text: string): string =>
  text.replace(/\{\w+\}|[A-Za-z]/g, (found) => (found.length > 1 ? found : letterFor(found)));

// A letter of another block for each: ⓐ to ⓩ, Ⓐ to Ⓩ.
function letterFor(letter: string): string {
  const code = letter.charCodeAt(0);
  return String.fromCodePoint(code >= 97 ? 0x24d0 + code - 97 : 0x24b6 + code - 65);
}
