'use client';
import {
  type Context,
  createContext,
  createElement,
  Fragment,
  type ReactNode,
  useContext,
} from 'react';
import { formsFor } from './language.ts';

/** One group of strings: key → whole sentence, `{placeholders}` in braces. */
export type MessageSet = Readonly<Record<string, string>>;

/**
 * What a locale must hold for a group: its keys, and in each text the placeholders of the English
 * one. Of a plural there have to be the forms that the language has, of which every one has `other`.
 */
export type Strings<M extends MessageSet> = {
  readonly [K in keyof M as K extends `${string}_one` ? never : K]: Holding<M[K]>;
} & {
  readonly [K in `${PluralKey<M>}_${Exclude<Intl.LDMLPluralRule, 'other'>}`]?: string;
};

/** Overrides by group, e.g. `{ SMS_MFA: { title: '…' } }`. */
export const MessagesContext: Context<Readonly<Record<string, MessageSet>>> = createContext({});

/** The English that ships with a challenge or part, overlaid with what the app provides. */
export function useMessages<const M extends MessageSet>(group: string, english: M): M {
  const overrides = useContext(MessagesContext);
  if (!Object.hasOwn(overrides, group)) return english;
  // A locale has the same keys and placeholders as `english`: `Messages` and a test see to it.
  return { ...english, ...overrides[group] } as M;
}

/** Fills `{placeholders}`; a missing one does not compile. */
export function format<S extends string>(
  message: S,
  values: { [K in Placeholders<S>]: string | number },
): string {
  const known: Readonly<Record<string, string | number>> = values;
  return message.replace(placeholder, (whole, key: string) => String(known[key] ?? whole));
}

/** Like `format`, with elements for values: `{ destination: <bdi>…</bdi> }`. */
export function formatNodes<S extends string>(
  message: S,
  values: { [K in Placeholders<S>]: ReactNode },
): ReactNode {
  const known: Readonly<Record<string, ReactNode>> = values;
  // Splitting by a pattern with a group gives text and keys in turn.
  const pieces = message.split(placeholder).map((piece, at) => {
    // Text has an element of its own: what translates a page replaces text nodes by its own.
    return at % 2 === 1
      ? createElement(Fragment, { key: `${at}` }, known[piece])
      : createElement(Fragment, { key: `${at}` }, ...ownElement(piece));
  });
  return createElement(Fragment, null, pieces);
}

/**
 * The plural form that `count` needs, filled in: `timeLimit` and 3 take `timeLimit_other` in
 * English. A form a group lacks is read at `_other`, and a `lang` that is no language as English.
 */
export function formatPlural<M extends MessageSet, K extends PluralKey<M>>(
  text: M,
  key: K,
  count: number,
  lang?: string,
): string {
  const form = `${key}_${new Intl.PluralRules(formsFor(lang)).select(count)}`;
  const message = Object.hasOwn(text, form) ? text[form] : text[`${key}_other`];
  return format<string>(message ?? '', { count });
}

// The blanks at its ends stay outside, where whoever reads a name out of elements looks for them.
function ownElement(piece: string): ReactNode[] {
  const words = piece.trim();
  if (!words) return [piece];
  const [before, after] = piece.split(words);
  return [before, createElement('span', null, words), after];
}

const placeholder = /\{(\w+)\}/g;

// Of a text only known at run time anything may be a placeholder.
type Placeholders<S extends string> = string extends S
  ? string
  : S extends `${string}{${infer P}}${infer Rest}`
    ? P | Placeholders<Rest>
    : never;

// Text with each of the placeholders somewhere in it.
type Holding<S extends string> = [Placeholders<S>] extends [never]
  ? string
  : (
        Placeholders<S> extends infer P extends string
          ? P extends P
            ? (text: `${string}{${P}}${string}`) => void
            : never
          : never
      ) extends (text: infer Text extends string) => void
    ? Text
    : never;

type PluralKey<M> = keyof M extends infer K ? (K extends `${infer P}_other` ? P : never) : never;
