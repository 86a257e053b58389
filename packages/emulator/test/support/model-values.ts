import type { Shape } from '../../src/validation/shape.ts';
import { shapeOf } from '../../src/validation/violations.ts';

/** A generator of numbers from 0 to 1 that gives the same ones for a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text of a length, if the pattern allows one, and a text that breaks the pattern. */
interface Form {
  start?: string;
  fill?: string;
  bad: string;
}

const words = '\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}';
const arn = 'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:';
const arnEnd = '[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?';
const anyArn = `${arn}([\\w+=/,.@-]*)?:[0-9]+:${arnEnd}`;
const uuid = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

/** Texts for each pattern of the model. */
const forms: Record<string, Form> = {
  [anyArn]: { start: 'arn:aws:sns:us:1:x', bad: 'arn:aws:sns:us-east-1:nobody:x' },
  [`(${anyArn})?`]: { start: 'arn:aws:sns:us:1:x', bad: 'arn:aws:sns:us-east-1:nobody:x' },
  [`${arn}::${arnEnd}`]: { start: 'arn:aws:s3:::x', bad: 'arn:aws:s3:1:x' },
  [`[${words}\\t\\n\\r ]+`]: { bad: 'a\u0000' },
  '[\\w+]+': { bad: `a-${'a'.repeat(30)}` },
  '[\\w\\s+=,.@-]+': { bad: 'a!' },
  '[\\S]+': { bad: 'a a' },
  '^[\\S]+.*[\\S]+$': { start: 'aa', bad: ' aaaaaaa' },
  [`[${words}]+`]: { bad: 'a a' },
  [`^[${words}]+$`]: { bad: 'a a' },
  '[\\w-]+_[0-9a-f-]+': { start: 'us_a', bad: 'us-east-1_G' },
  '^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?)*$': {
    bad: 'A',
  },
  [`[${words}]+@[${words}]+`]: { start: 'a@a', bad: 'nobody' },
  [`[${words}\\s*]*`]: { bad: 'aaaaaa\u0000' },
  [`[${words}\\s*]*\\{####\\}[${words}\\s*]*`]: { start: '{####}', bad: 'no code' },
  [`[${words}\\s]+`]: { bad: 'a\u0000' },
  [`[${words}\\s*]+`]: { bad: 'aaaaaa\u0000' },
  [`[${words}\\s*]*\\{##[${words}\\s*]*##\\}[${words}\\s*]*`]: {
    start: '{##a##}',
    bad: 'no link',
  },
  '[\\w+-]+': { bad: 'a a' },
  '^[0-9a-fA-F]+$': { bad: 'xyz' },
  '[\\w\\s+=.@-]+': { bad: 'a,a' },
  '^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))$':
    { start: 'cognito:english', fill: '', bad: 'cognito:klingon' },
  '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$': {
    start: uuid,
    fill: '',
    bad: uuid.replace('-4', '-5'),
  },
  [`[${words}\\p{Z}]+`]: { bad: 'a\u0000' },
  [`[^_\\p{Z}][${words}][^_\\p{Z}]+`]: { start: 'aaa', bad: '_aaa' },
  '^[\\w\\- ]+$': { bad: 'a!' },
  '[\\x21\\x23-\\x5B\\x5D-\\x7E]+': { bad: 'a a' },
  '[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+': { bad: 'a/a' },
  '^[a-zA-Z0-9_-]+$': { bad: 'a a' },
  '[\\w+=/]+': { bad: 'a-a' },
  '.*\\{####\\}.*': { start: '{####}', bad: 'no code' },
  '[0-9]+': { fill: '1', bad: '12345a' },
  '^(terms-of-use|privacy-policy)$': { start: 'terms-of-use', fill: '', bad: 'house-rules' },
  '[A-Za-z0-9-_=.]+': { bad: 'a a' },
  'import-[0-9a-zA-Z-]+': { start: 'import-a', bad: 'export-a' },
  '[\\w-]+_[0-9a-zA-Z]+': { start: 'us_a', bad: 'us-east-1-a' },
};

function formOf(pattern: string | undefined): Form {
  if (pattern === undefined || pattern === '(?s).*') return { bad: '' };
  const form = forms[pattern];
  if (!form) throw new Error(`There is no sample for the pattern ${pattern}`);
  return form;
}

/** A text of the length that a pattern allows, or the nearest that there is. */
function textOf(pattern: string | undefined, length: number): string {
  const { start = '', fill = 'a' } = formOf(pattern);
  return start + fill.repeat(Math.max(length - start.length, 0));
}

const isNumber = ({ type }: Shape) => type === 'integer' || type === 'long';

/** Returns a value that satisfies the model: with every member, or with each by chance. */
export function valid(name: string, random: () => number, every: boolean): unknown {
  const shape = shapeOf(name);
  const { type, min = 0, max = min + 20, pattern, enum: values, of = '', key = '' } = shape;
  const size = Math.max(min, Math.min(max, min + Math.floor(random() * 30)));
  if (values) return values[Math.floor(random() * values.length)];
  if (isNumber(shape)) return size;
  if (type === 'boolean') return random() < 0.5;
  if (type === 'timestamp') return 1;
  if (type === 'document') return {};
  if (type === 'blob') return 'YQ==';
  if (type === 'list')
    return Array.from({ length: Math.max(min, every ? 1 : Math.min(size, 2)) }, () =>
      valid(of, random, every),
    );
  if (type === 'map')
    return Object.fromEntries([[String(valid(key, random, every)), valid(of, random, every)]]);
  if (type === 'structure')
    return Object.fromEntries(
      Object.entries(shape.members ?? {}).flatMap(([member, inner]) =>
        every || shape.required?.includes(member) || random() < 0.4
          ? [[member, valid(inner, random, every)]]
          : [],
      ),
    );
  return textOf(pattern, Math.max(size, textOf(pattern, 0).length === 0 && pattern ? 1 : 0));
}

/** One value that breaks the model, and what the service says of it. */
interface Broken {
  value: unknown;
  /** As the message shows the value, without what hides it. */
  rules: string[];
}

const fits = (pattern: string, text: string): boolean =>
  new RegExp(`^(?:${pattern.replace('(?s)', '')})$`, 'su').test(text);

const tooLarge = (measure: string, max: number) =>
  `Member must have ${measure} less than or equal to ${max}`;
const tooSmall = (measure: string, min: number) =>
  `Member must have ${measure} greater than or equal to ${min}`;
const unlike = (pattern: string) => `Member must satisfy regular expression pattern: ${pattern}`;
const unknown = (values: readonly string[]) =>
  `Member must satisfy enum value set: [${values.join(', ')}]`;

/** Values of a shape that each break one rule of its own. */
function brokenValues(name: string, random: () => number): Broken[] {
  const shape = shapeOf(name);
  const { type, min, max, pattern, enum: values, of = '', key = '' } = shape;
  const broken: Broken[] = [];
  const further = Math.floor(random() * 4);
  if (isNumber(shape)) {
    if (max !== undefined && max < 2 ** 31 - 9)
      broken.push({ value: max + 1 + further, rules: [tooLarge('value', max)] });
    if (min !== undefined)
      broken.push({ value: min - 1 - further, rules: [tooSmall('value', min)] });
  }
  if (type === 'string') {
    const among = (text: string) => (pattern && !fits(pattern, text) ? [unlike(pattern)] : []);
    if (max !== undefined && formOf(pattern).fill !== '')
      broken.push({
        value: textOf(pattern, max + 1 + further),
        rules: [tooLarge('length', max)],
      });
    if (min !== undefined) {
      const value = textOf(pattern, min - 1).slice(0, min - 1);
      broken.push({ value, rules: [tooSmall('length', min), ...among(value)] });
    }
    if (pattern !== undefined && pattern !== '(?s).*')
      broken.push({ value: formOf(pattern).bad, rules: [unlike(pattern)] });
    if (values) broken.push({ value: `NO_${further}`, rules: [unknown(values)] });
  }
  const items = (count: number) => Array.from({ length: count }, () => valid(of, random, false));
  if (type === 'list') {
    if (max !== undefined) broken.push({ value: items(max + 1), rules: [tooLarge('length', max)] });
    if (min !== undefined) broken.push({ value: [], rules: [tooSmall('length', min)] });
    if (shapeOf(of).type === 'string')
      for (const { value } of brokenValues(of, random))
        broken.push({ value: [value], rules: [`Member must satisfy constraint: [${all(of)}]`] });
  }
  if (type === 'map') {
    const [[goodKey, good] = ['', '']] = Object.entries(Object(valid(name, random, true)));
    if (min !== undefined) broken.push({ value: {}, rules: [tooSmall('length', min)] });
    for (const { value } of brokenValues(key, random))
      broken.push({
        value: { [String(value)]: good },
        rules: [`Map keys must satisfy constraint: [${all(key)}]`],
      });
    if (shapeOf(of).type === 'string')
      for (const { value } of brokenValues(of, random))
        broken.push({
          value: { [goodKey]: value },
          rules: [`Map value must satisfy constraint: [${all(of)}]`],
        });
  }
  return broken;
}

function all(name: string): string {
  const { min, max, pattern, enum: values } = shapeOf(name);
  return [
    ...(max === undefined ? [] : [tooLarge('length', max)]),
    ...(min === undefined ? [] : [tooSmall('length', min)]),
    ...(pattern === undefined ? [] : [unlike(pattern)]),
    ...(values === undefined ? [] : [unknown(values)]),
  ].join(', ');
}

/** An input that breaks the model in one place. */
export interface BrokenInput {
  input: object;
  /** The path of the place in the service's words. */
  at: string;
  rules: string[];
  /** Absent when messages must not show the value. */
  value?: unknown;
}

/** Returns inputs of a shape that break each rule of each member alone, at any depth. */
export function brokenInputs(name: string, random: () => number): BrokenInput[] {
  const whole = valid(name, random, true);
  return inStructure(name, '', (member, value) => ({ ...Object(whole), [member]: value }), random);
}

function inStructure(
  name: string,
  at: string,
  put: (member: string, value: unknown) => object,
  random: () => number,
): BrokenInput[] {
  const { members = {}, required = [] } = shapeOf(name);
  return Object.entries(members).flatMap(([member, inner]) => {
    const path = `${at}${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    const shape = shapeOf(inner);
    const hidden = (value: unknown) => (shape.sensitive ? {} : { value });
    const own = brokenValues(inner, random).map(({ value, rules }) => ({
      input: put(member, value),
      at: path,
      rules,
      ...hidden(value),
    }));
    if (required.includes(member))
      own.push({
        input: put(member, undefined),
        at: path,
        rules: ['Member must not be null'],
        ...hidden(null),
      });
    const good = valid(inner, random, true);
    if (shape.type === 'structure')
      own.push(
        ...inStructure(
          inner,
          `${path}.`,
          (name, value) => put(member, { ...Object(good), [name]: value }),
          random,
        ),
      );
    const of = shape.of ?? '';
    if (of && shapeOf(of).type === 'structure') {
      const list = shape.type === 'list';
      const [[key, item] = ['', {}]] = Object.entries(Object(good));
      own.push(
        ...inStructure(
          of,
          list ? `${path}.1.member.` : `${path}.${key}.member.`,
          (name, value) => {
            const changed = { ...Object(item), [name]: value };
            return put(member, list ? [changed] : { [key]: changed });
          },
          random,
        ),
      );
    }
    return own;
  });
}
