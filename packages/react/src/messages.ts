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

/** One group of texts: key → whole sentence, with `{placeholders}`. */
export type MessageSet = Readonly<Record<string, string>>;

/**
 * What a locale must provide for a group: its keys, and in each text the placeholders of the
 * English one. For a plural, the language's forms, of which every language has `other`.
 */
export type Strings<M extends MessageSet> = {
  readonly [K in keyof M as K extends `${string}_one` ? never : K]: Holding<M[K]>;
} & {
  readonly [K in `${PluralKey<M>}_${Exclude<Intl.LDMLPluralRule, 'other'>}`]?: string;
};

/** Overrides by group, e.g. `{ SMS_MFA: { title: '…' } }`. */
export const MessagesContext: Context<Readonly<Record<string, MessageSet>>> = createContext({});

/** Returns the English texts of a challenge or part, overridden by the app's. */
export function useMessages<const M extends MessageSet>(group: string, english: M): M {
  const overrides = useContext(MessagesContext);
  if (!Object.hasOwn(overrides, group)) return english;
  // A locale has the same keys and placeholders as `english`: `Messages` and a test check that.
  return { ...english, ...overrides[group] } as M;
}

/** Fills in `{placeholders}`. A missing value does not compile. */
export function format<S extends string>(
  message: S,
  values: { [K in Placeholders<S>]: string | number },
): string {
  const known: Readonly<Record<string, string | number>> = values;
  return message.replace(placeholder, (whole, key: string) => String(known[key] ?? whole));
}

/** Like `format`, with elements as values: `{ destination: <bdi>…</bdi> }`. */
export function formatNodes<S extends string>(
  message: S,
  values: { [K in Placeholders<S>]: ReactNode },
): ReactNode {
  const known: Readonly<Record<string, ReactNode>> = values;
  // Splitting by a pattern with a group returns texts and keys alternately.
  const pieces = message.split(placeholder).map((piece, at) => {
    // Wrap texts in elements: page translators replace text nodes.
    return at % 2 === 1
      ? createElement(Fragment, { key: `${at}` }, known[piece])
      : createElement(Fragment, { key: `${at}` }, ...ownElement(piece));
  });
  return createElement(Fragment, null, pieces);
}

/**
 * Fills in the plural form for `count`: in English, `timeLimit` and 3 use `timeLimit_other`. A
 * missing form falls back to `_other`, an invalid `lang` to English.
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

// Keep outer spaces outside of the element, where the computation of accessible names needs them.
function ownElement(piece: string): ReactNode[] {
  const words = piece.trim();
  if (!words) return [piece];
  const [before, after] = piece.split(words);
  return [before, createElement('span', null, words), after];
}

const placeholder = /\{(\w+)\}/g;

// For a text known only at run time, any key may be a placeholder.
type Placeholders<S extends string> = string extends S
  ? string
  : S extends `${string}{${infer P}}${infer Rest}`
    ? P | Placeholders<Rest>
    : never;

// Text that contains each placeholder.
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
