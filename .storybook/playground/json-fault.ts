/** Where a text stops being JSON, and what is wrong there. Counted from 1, as editors do. */
export interface Fault {
  line: number;
  column: number;
  problem: string;
}

/**
 * Finds the first fault of a text, or nothing where it is JSON. Browsers say it each in their own
 * way, and some say no position at all.
 * Source: RFC 8259.
 */
export function findFault(text: string): Fault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;

  for (;;) {
    at += /^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0;
    const inside = open.at(-1);
    if (at === text.length) {
      return expected === 'end' ? undefined : faultAt(text, at, endsEarly(inside));
    }
    const token = tokenAt(text, at);
    if (token === undefined) return faultAt(text, at, oddText(text.slice(at)));
    const next = after(token, expected, inside, open);
    if (next === undefined) return faultAt(text, at, misplaced(token, expected, inside));
    expected = next;
    at += token.length;
  }
}

type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma' | 'end';

/** What may follow a token; `undefined` if the token is misplaced. Keeps `open` up to date. */
function after(
  token: string,
  expected: Expected,
  inside: '{' | '[' | undefined,
  open: ('{' | '[')[],
): Expected | undefined {
  const first = token.charAt(0);
  const done = (depth: readonly unknown[]): Expected => (depth.length === 0 ? 'end' : 'comma');
  if (first === '}' || first === ']') {
    const closes = first === '}' ? '{' : '[';
    const may = expected === 'comma' || expected === 'name or end' || expected === 'value or end';
    if (!may || inside !== closes) return undefined;
    open.pop();
    return done(open);
  }
  if (first === ',') {
    if (expected !== 'comma') return undefined;
    return inside === '{' ? 'name' : 'value';
  }
  if (first === ':') return expected === 'colon' ? 'value' : undefined;
  if (expected === 'name' || expected === 'name or end') return first === '"' ? 'colon' : undefined;
  if (expected !== 'value' && expected !== 'value or end') return undefined;
  if (first === '{' || first === '[') {
    open.push(first);
    return first === '{' ? 'name or end' : 'value or end';
  }
  return done(open);
}

const tokens =
  /[{}[\]:,]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy;

function tokenAt(text: string, at: number): string | undefined {
  tokens.lastIndex = at;
  return tokens.exec(text)?.[0];
}

/** The fault in text that cannot be part of JSON. */
function oddText(rest: string): string {
  const [line = ''] = rest.split('\n');
  if (rest.startsWith('"')) {
    return /^"(?:[^"\\]|\\.)*"/.test(line)
      ? 'This text holds a character or an escape that JSON does not allow.'
      : 'This text is never closed: a double quote is missing.';
  }
  if (/^['‘’“”`]/.test(rest)) return 'Text stands in straight double quotes: "like this".';
  if (/^(?:\/\/|\/\*|#)/.test(rest)) return 'JSON has no comments.';
  if (/^[A-Za-z_$]/.test(rest)) return 'Names and text stand in double quotes.';
  if (/^[-+.\d]/.test(rest)) return 'This is no number as JSON writes it.';
  return `“${[...rest][0]}” has no meaning in JSON.`;
}

/** What is wrong with a token that would be right elsewhere. */
function misplaced(token: string, expected: Expected, inside: '{' | '[' | undefined): string {
  if (token === '}' || token === ']') {
    if (inside !== (token === '}' ? '{' : '[')) {
      return `Nothing is open that “${token}” could close.`;
    }
    if (expected === 'name' || (expected === 'value' && inside === '[')) {
      return 'The comma before this has nothing after it.';
    }
  }
  const wanted: { [E in Expected]: string } = {
    value: 'A value is expected here: text, a number, an object or a list.',
    'value or end': 'A value is expected here, or “]”.',
    name: 'A name in double quotes is expected here.',
    'name or end': 'A name in double quotes is expected here, or “}”.',
    colon: 'A colon is missing between the name and its value.',
    comma: `A comma is missing before this, or “${inside === '[' ? ']' : '}'}”.`,
    end: 'The response ends before this: there is more than one value.',
  };
  return wanted[expected];
}

const endsEarly = (inside: '{' | '[' | undefined): string =>
  inside === undefined
    ? 'There is nothing here yet.'
    : `The text ends too early: “${inside === '{' ? '}' : ']'}” is missing.`;

function faultAt(text: string, at: number, problem: string): Fault {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, problem };
}
