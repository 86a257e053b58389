import type { MessageSet } from './messages.ts';

/**
 * Makes a pseudo locale: accented English that is a third longer, to find untranslatable texts and
 * layouts that are too small. It has no plain letter outside of `{placeholders}`.
 */
export const pseudo = <M extends MessageSet>(messages: M): { [K in keyof M]: string } =>
  // The keys are the messages' own.
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, pseudoText(text)])) as {
    [K in keyof M]: string;
  };

function pseudoText(text: string): string {
  const foreign = text.replace(/\{\w+\}|[A-Za-z]/g, (found) => letters.get(found) ?? found);
  return `[${foreign} ${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

const letters = new Map(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => [
    letter,
    [...'áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ'][at],
  ]),
);
