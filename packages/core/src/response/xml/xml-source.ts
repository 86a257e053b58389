import type { Source } from '../build.ts';
import { ResponseFormatError } from '../response-format-error.ts';
import { type Element, isBlank } from './parse-xml.ts';

/**
 * Reads elements: a structure's members by local name, a list's items under any name, a map's
 * entries as `<entry><key/><value/></entry>`. It never trims text.
 */
export const xmlSource: Source<Element> = {
  text,
  name(at, path) {
    const name = text(at, path);
    if (!name) throw new ResponseFormatError(path, 'is empty');
    return name;
  },
  integer(at, path) {
    const digits = text(at, path);
    const integer = Number(digits);
    if (!/^[+-]?\d+$/.test(digits) || !Number.isSafeInteger(integer)) {
      throw new ResponseFormatError(path, 'is not an integer');
    }
    // Adding 0 turns -0 into 0.
    return integer + 0;
  },
  items,
  entries(at, path) {
    const entries = items(at, path).map((entry) => {
      const part = (name: string) => {
        const found = members(entry, path)(name);
        if (!found) throw new ResponseFormatError(path, `has an entry without a ${name}`);
        return found;
      };
      return [text(part('key'), path), part('value')] as const;
    });
    if (new Set(entries.map(([key]) => key)).size < entries.length) {
      throw new ResponseFormatError(path, 'has a key twice');
    }
    return entries;
  },
  members,
};

function text({ children }: Element, path: string): string {
  return children
    .map((child) => {
      if (typeof child !== 'string')
        throw new ResponseFormatError(path, 'has elements in its text');
      return child;
    })
    .join('');
}

function items({ children }: Element, path: string): Element[] {
  return children.flatMap((child) => {
    if (typeof child !== 'string') return [child];
    if (!isBlank(child)) throw new ResponseFormatError(path, 'has text between its elements');
    return [];
  });
}

function members({ children }: Element, path: string) {
  return (name: string): Element | undefined => {
    const [found, again] = children.filter(
      (child): child is Element => typeof child !== 'string' && child.name === name,
    );
    if (again) throw new ResponseFormatError(path, `has ${name} twice`);
    return found;
  };
}
