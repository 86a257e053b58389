import { XMLParser } from 'fast-xml-parser';
import { ResponseFormatError } from '../response-format-error.ts';

export interface Element {
  /** The local name, without a prefix. */
  name: string;
  /** Elements and exact, decoded text, including CDATA. Comments and instructions are omitted. */
  children: readonly (Element | string)[];
}

/**
 * Parses a document and returns its root element. It never expands internal or external entities of
 * a DTD: a reference to one is an error, like any malformed XML.
 * @throws {ResponseFormatError} with an empty path.
 */
export function parseXml(xml: string): Element {
  const roots = parse(xml).flatMap(childOf);
  const [root] = roots.filter((child) => typeof child !== 'string');
  if (!root || roots.some((child) => child !== root && !isBlank(child))) throw malformed();
  return root;
}

/** True for text with only XML white space. A no-break space is text. */
export const isBlank = (child: Element | string): boolean =>
  typeof child === 'string' && /^[ \t\r\n]*$/.test(child);

/** One node of the parser's output in document order: its name and its content. */
type Node = Readonly<Record<string, string | readonly Node[]>>;

function parse(xml: string): readonly Node[] {
  const text = xml.replace(/^\uFEFF/, '');
  if (illegal.test(text)) throw malformed();
  try {
    // The instruction at the end makes the parser return text after the root, which it would drop.
    // The second argument makes it check that the document is well formed.
    return new XMLParser(options).parse(`${text}<?end?>`, true) as readonly Node[];
  } catch {
    // Omit the cause: the parser quotes the document, which may hold tokens.
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
  // `decode` resolves references, because the parser keeps unknown ones unchanged.
  processEntities: false,
  cdataPropName: '#cdata',
  jPath: false,
  // The parser refuses these names, but elements may have any name. No member has one of them.
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

/** Characters that XML 1.0 cannot represent. */
const illegal = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const malformed = () => new ResponseFormatError('', 'is no well-formed XML');
