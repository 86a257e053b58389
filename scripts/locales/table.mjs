/** How complete each language is: its texts beside the English ones. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../workspace.mjs';

/** @typedef {{ tag: string, dir: string, messages: Record<string, Record<string, string>> }} Locale */

/** A line a language. The pseudo-language, made of the English, is left out. */
export async function localeTable() {
  const locales = await allLocales();
  const english = textsOf(locales.find(({ tag }) => tag === 'en'));
  const rows = locales
    .filter(({ tag }) => tag !== 'en' && tag !== 'en-XA')
    .map((locale) => rowOf(locale, english));
  return [
    '| tag | language | direction | texts | of | plural forms |',
    '| --- | --- | --- | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}

/** @param {Locale} locale @param {ReadonlyMap<string, string>} english */
function rowOf(locale, english) {
  const { tag, dir } = locale;
  const texts = textsOf(locale);
  // A form that English lacks stands for the one it has.
  const needed = [...english.keys()].filter((key) => !key.endsWith('_one'));
  const there = needed.filter((key) => texts.get(key));
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag);
  const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const forms = pluralCategories.join(', ');
  return `| \`${tag}\` | ${name}, ${own} | ${dir} | ${there.length} | ${needed.length} | ${forms} |`;
}

/** @param {Locale | undefined} locale @returns {Map<string, string>} */
function textsOf(locale) {
  const groups = Object.entries(locale?.messages ?? {});
  return new Map(
    groups.flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]) => /** @type {const} */ ([`${group}.${key}`, text])),
    ),
  );
}

/**
 * The table of languages is TypeScript: bundled, it loads each from the same text.
 * @returns {Promise<Locale[]>}
 */
async function allLocales() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'packages/react/src/locales/index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text ?? '';
  const { locales } = await import(
    `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
  );
  const loads = /** @type {(() => Promise<{ default: Locale }>)[]} */ (Object.values(locales));
  return Promise.all(loads.map(async (load) => (await load()).default));
}
