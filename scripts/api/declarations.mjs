/** What one `.d.ts` file declares, what it mentions, and what it gives to others. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * A name of another file, or of a package.
 *
 * @typedef {object} Elsewhere
 * @property {string} from absolute path of a `.d.ts` file, or the name of a package's module
 * @property {string} name `*` for all there is
 */

/**
 * @typedef {object} Declared
 * @property {string} text without comments, `export` and `declare`; an imported type by its name alone
 * @property {boolean} value there is something at run time
 * @property {readonly (string | Elsewhere)[]} mentions names of this file, and of others in place
 */

/** @typedef {{ from: string | Elsewhere, typeOnly: boolean }} Exported */

/**
 * @typedef {object} DeclarationFile
 * @property {ReadonlyMap<string, Declared>} declared
 * @property {ReadonlyMap<string, Elsewhere>} imported
 * @property {ReadonlyMap<string, Exported>} exported
 * @property {readonly string[]} stars files whose exports are all this file's too
 */

/** What is read of a node of the syntax tree. @typedef {Record<string, any>} Node */

/** @param {string} file @returns {DeclarationFile} */
export function readDeclarations(file) {
  const source = readFileSync(file, 'utf8');
  const { program, comments, errors } = parseSync(file, source, { lang: 'dts' });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);

  /** @type {Map<string, Declared>} */
  const declared = new Map();
  /** @type {Map<string, Elsewhere>} */
  const imported = new Map();
  /** @type {Map<string, Exported>} */
  const exported = new Map();
  /** @type {string[]} */
  const stars = [];

  const target = (/** @type {Node} */ literal) => moduleOf(file, literal['value']);

  /** @param {Node} node */
  const declare = (node) => {
    const { edits, mentions } = read(node, target);
    const text = edited(source, node, [...comments.map(removed), ...edits]);
    for (const name of namesOf(node)) {
      const before = declared.get(name);
      // Overloads, and a value with a type of the same name.
      declared.set(name, {
        text: before ? `${before.text}\n${text}` : text,
        value: !/^(?:interface|type)\b/.test(text) || before?.value === true,
        mentions: [...(before?.mentions ?? []), ...mentions],
      });
    }
    return namesOf(node);
  };

  /** @param {Node} node */
  const exportNames = (node) => {
    for (const specifier of node['specifiers']) {
      const local = specifier.local.name;
      exported.set(specifier.exported.name, {
        from: node['source'] ? { from: target(node['source']), name: local } : local,
        typeOnly: node['exportKind'] === 'type' || specifier.exportKind === 'type',
      });
    }
    if (!node['declaration']) return;
    for (const name of declare(node['declaration'])) {
      exported.set(name, { from: name, typeOnly: false });
    }
  };

  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      for (const specifier of node.specifiers) {
        const name = nameOf(specifier);
        imported.set(specifier.local.name, { from: target(node.source), name });
      }
    } else if (node.type === 'ExportNamedDeclaration') exportNames(node);
    else if (node.type === 'ExportAllDeclaration') {
      if (node.exported) throw new Error(`${file}: a namespace export is not read yet.`);
      stars.push(target(node.source));
    } else if (node.type === 'ExportDefaultDeclaration') {
      const { declaration } = node;
      const [name] = declaration.type === 'Identifier' ? [declaration.name] : declare(declaration);
      exported.set('default', { from: name ?? 'default', typeOnly: false });
    } else declare(node);
  }
  return { declared, imported, exported, stars };
}

/** @param {string} file @param {string} specifier as it is written there */
function moduleOf(file, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  return resolve(dirname(file), specifier.replace(/\.[jt]sx?$/, '.d.ts'));
}

/** What an import takes of the other module. @param {Node} specifier @returns {string} */
function nameOf({ type, imported }) {
  if (type === 'ImportDefaultSpecifier') return 'default';
  return imported?.name ?? '*';
}

/** @param {Node} node a declaration @returns {string[]} */
function namesOf(node) {
  /** @type {Node[]} */
  const ids = node['declarations'] ?? [node];
  return ids.map(({ id }) => id.name);
}

/** @typedef {{ start: number, end: number, text: string }} Edit */

/** @param {{ start: number, end: number }} comment @returns {Edit} */
const removed = ({ start, end }) => ({ start, end, text: '' });

/**
 * What a declaration mentions, and how types imported in place are written by their name.
 *
 * @param {Node} declaration @param {(literal: Node) => string} target
 */
function read(declaration, target) {
  /** @type {(string | Elsewhere)[]} */
  const mentions = [];
  /** @type {Edit[]} */
  const edits = [];
  /** @param {Node} node */
  const visit = (node) => {
    const name = node['typeName'] ?? node['exprName'] ?? heritageOf(node);
    if (name) mentions.push(...leftmost(name));
    if (node['type'] === 'TSImportType') {
      const { source, qualifier, start } = node;
      const [name = '*'] = qualifier ? leftmost(qualifier) : [];
      mentions.push({ from: target(source), name });
      if (qualifier) edits.push({ start, end: qualifier.start, text: '' });
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child !== null && typeof child === 'object') visit(child);
      }
    }
  };
  visit(declaration);
  return { edits, mentions };
}

/** What a class or an interface extends. @param {Node} node @returns {Node | undefined} */
function heritageOf(node) {
  if (/^TS(?:InterfaceHeritage|ClassImplements)$/.test(node['type'])) return node['expression'];
  return node['superClass'] ?? undefined;
}

/** `a` of `a.b.c`. @param {Node} name @returns {string[]} */
function leftmost(name) {
  if (name['type'] === 'TSImportType') return [];
  const inner = name['left'] ?? name['object'];
  return inner ? leftmost(inner) : [name['name']];
}

/** @param {string} source @param {Node} node @param {readonly Edit[]} edits */
function edited(source, node, edits) {
  const inside = edits.filter(({ start, end }) => start >= node['start'] && end <= node['end']);
  let at = node['start'];
  let text = '';
  for (const { start, end, text: instead } of inside.sort((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + instead;
    at = end;
  }
  text += source.slice(at, node['end']);
  return text.replace(/^(?:export )?(?:default )?(?:declare )?/, '').replaceAll(/\n\s*(?=\n)/g, '');
}
