import { XMLParser } from 'fast-xml-parser';
import { ResponseFormatError } from '../response-format-error.ts';

export interface Element {
  /** Without its prefix. */
  name: string;
  /** Text decoded and exact, CDATA included; comments and instructions left out. */
  children: readonly (Element | string)[];
}

/**
 * The root element of a document. Internal and external entities of a DTD are never expanded: a
 * reference to one is an error, as is anything else that is not well formed.
 * @throws {ResponseFormatError} with an empty path.
 */
export function parseXml(xml: string): Element {
  const roots = parse(xml).flatMap(childOf);
  const [root] = roots.filter((child) => typeof child !== 'string');
  if (!root || roots.some((child) => child !== root && !isBlank(child))) throw malformed();
  return root;
}

/** True for text of XML's own white space only. A no-break space is text. */
export const isBlank = (child: Element | string): boolean =>
  typeof child === 'string' && /^[ \t\r\n]*$/.test(child);

/** One node as the parser gives it in document order: its name, and what is inside. */
type Node = Readonly<Record<string, string | readonly Node[]>>;

function parse(xml: string): readonly Node[] {
  const text = xml.replace(/^\uFEFF/, '');
  if (illegal.test(text)) throw malformed();
  try {
    // The instruction at the end makes the parser hand over text that follows the root, which it
    // would drop. The second argument has it check that the document is well formed.
    return new XMLParser(options).parse(`${text}<?end?>`, true) as readonly Node[];
  } catch {
    // Without the cause: the parser quotes the document, and it may hold tokens.
    throw malformed();
  }
}

const options = {
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  // References are decoded below: the parser leaves unknown ones as they are.
  processEntities: false,
  cdataPropName: '#cdata',
  jPath: false,
  // The parser refuses these, but an element may have any name; none is one we look for.
  transformTagName: (name: string) =>
    /^(?:__proto__|constructor|prototype)$/.test(name) ? 'element' : name,
};

function childOf(node: Node): (Element | string)[] {
  return Object.entries(node).map(([name, inside]) => {
    if (typeof inside === 'string') return decode(inside);
    if (name === '#cdata') return inside.map((part) => part['#text']).join('');
    return { name: name.slice(name.indexOf(':') + 1), children: inside.flatMap(childOf) };
  });
}

/** Resolves XML's five named references and the numeric ones. */
function decode(text: string): string {
  return text.replace(/&(?:(\w+)|#(x[\da-fA-F]+|\d+));|&|]]>/g, (_, name, number) => {
    const point = Number(`0${number}`);
    const character = number ? point <= 0x10ffff && String.fromCodePoint(point) : named.get(name);
    if (!character || illegal.test(character)) throw malformed();
    return character;
  });
}

const named: ReadonlyMap<unknown, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What XML 1.0 has no way to write. */
const illegal = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const malformed = () => new ResponseFormatError('', 'is no well-formed XML');
