import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCode, codeInPaste } from './clean-code.ts';

const written = [
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['123.456', '123456'],
  ['12–34—56', '123456'],
  ['\u00a0123\u202f456 ', '123456'],
  ['\u200e123456\u200f', '123456'],
  ['１２３４５６', '123456'],
  ['１２３ー４５６', '123456'],
  ['１２３ｰ４５６', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳۴۵۶', '123456'],
  ['१२३४५६', '123456'],
  ['', ''],
  ['  ', ''],
] as const;

test.each(written)('%j is the code %j, typed or pasted', (typed, code) => {
  expect(cleanCode(typed)).toBe(code);
  expect(codeInPaste(typed)).toBe(code);
});

test.each(['12O4', '12 O4', '1234S6', 'no code here'])(
  'a letter stays where it is, to be pointed out: %j',
  (typed) => {
    expect(cleanCode(typed)).toBe(typed);
    expect(codeInPaste(typed)).toBe(typed);
  },
);

test('while a message is typed, nothing is taken out of it', () => {
  expect(cleanCode('Your code is 1')).toBe('Your code is 1');
});

test.each([
  ['Your code is 123456. Do not share it.', '123456'],
  ['4921 0387 is your code', '49210387'],
  ['@example.com #123456', '123456'],
  ['Your code is 123456.\n\n@app.example.com #123456', '123456'],
  ['Your code is 123456.  @app.example.com #123456', '123456'],
  ['Your code is 123 456.\n\n@app.example.com #123456', '123456'],
  ['123\u2013456 is your code', '123456'],
  ['123\u200b456 is your code', '123456'],
  ['G-123456 is your code', '123456'],
  ['Code 123456 expires 2026-11-28', '123456'],
  ['Code 123456 expires 28 November 2026', '123456'],
  ['Code 123456 expires Nov 28, 2026 at 12:30 PM', '123456'],
  ['28.11.2026 12:30 123456', '123456'],
  ['28/11 12:30 123456 is your code', '123456'],
  ['2026-11-28T12:30:00.123+01:00 123456', '123456'],
  ['Code 123456, valid for 10 minutes', '123456'],
  ['您的验证码是123456，5分钟内有效', '123456'],
  ['有効期限 2026年11月28日。コードは123456です', '123456'],
  ['인증번호는 123456입니다', '123456'],
  ['رمزك هو ١٢٣٤٥٦', '123456'],
  ['123456 123456', '123456'],
  ['123456\n123456', '123456'],
  ['Your code is 123456. 2026-11-28 14:30', '123456'],
  ['2026-11-28: 123456 is your code', '123456'],
  ['123456 2026-11-28', '123456'],
  ['2026-11-28 123456', '123456'],
  ['123 456 14:30', '123456'],
  ['Code 123456 at 2026-11-28T14:30:00Z', '123456'],
  ['Code 123456 28/Nov/2026', '123456'],
  ['Code 123456 28-Nov-2026 14:30', '123456'],
  ['123456 28Nov2026', '123456'],
  ['28. November 2026 123456', '123456'],
  ['Código 123456 28 de noviembre de 2026', '123456'],
  ['Nov 28 2026 123456', '123456'],
  ['Code 123456 Nov. 28, 2026', '123456'],
  ['コード 123456 2026年11月28日', '123456'],
  ['Code 123456 at 14:30 GMT+0200', '123456'],
  ['Code 123456 at 14:30:00+0200', '123456'],
  ['Code 123456 at 14:30 UTC-0500', '123456'],
])('of the message %j only the code is kept', (pasted, code) => {
  expect(codeInPaste(pasted)).toBe(code);
});

test.each([
  'code 123456, order 987654',
  'Your code expires on 2026-11-28 at 12:30.',
  '2026-11-28',
  '28.11.2026',
  'Your code is on its way.',
  'Room 12',
])('a text without one code stays as it was typed: %j', (pasted) => {
  expect(codeInPaste(pasted)).toBe(pasted);
});

describe('of any code', () => {
  // As long as a code may be; none that a message could mean as a year.
  const code = fc.stringMatching(/^\d{5,10}$/);
  const dash = fc.constantFrom(
    '-',
    ...'\u058a\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d',
  );
  const space = fc.constantFrom(' ', ...'\u00a0\u2002\u2009\u202f\u3000');
  const unseen = fc.constantFrom(
    ...'\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u2060\u2066\u2800\u3164\ufe0f\ufeff\u0007',
  );
  const zero = fc.constantFrom(0x0660, 0x06f0, 0x0966, 0x0e50, 0xff10, 0x1d7d8, 0x1e950);
  const two = (n: number) => String(n).padStart(2, '0');
  const parts = fc.record({
    y: fc.integer({ min: 1900, max: 2599 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 31 }),
    h: fc.integer({ min: 0, max: 23 }),
    min: fc.integer({ min: 0, max: 59 }),
  });
  const when = fc.oneof(
    fc
      .tuple(parts, fc.constantFrom('-', '/', '.', '\u2010', '\u2013'))
      .chain(([{ y, m, d }, by]) =>
        fc.constantFrom(
          [y, two(m), two(d)].join(by),
          [y, m, d].join(by),
          [two(d), two(m), y].join(by),
          [two(m), two(d), y].join(by),
          [two(d), two(m), two(y % 100)].join(by),
        ),
      ),
    parts.chain(({ h, min, d }) =>
      fc.constantFrom(
        `${h}:${two(min)}`,
        `${two(h)}:${two(min)}:${two(d)}`,
        `${two(h)}.${two(min)}`,
      ),
    ),
  );
  const around = fc.constantFrom(
    (code: string) => code,
    (code: string) => `Your code is ${code}.`,
    (code: string) => `<#> ${code} est votre code\n`,
    (code: string) => `@app.example.com #${code}`,
    (code: string) => `验证码${code}，请勿泄露`,
  );
  const split = (text: string, by: string, at: number) => {
    const place = 1 + (at % (text.length - 1));
    return text.slice(0, place) + by + text.slice(place);
  };
  const at = fc.nat(20);

  test('a space, a dash or an unseen character may split it', () => {
    fc.assert(
      fc.property(code, fc.oneof(dash, space, unseen), at, around, (digits, by, place, message) => {
        const parted = split(digits, by, place);
        // Two halves that are equal are one code given twice.
        fc.pre(new Set(parted.split(by)).size > 1);
        expect(codeInPaste(message(parted))).toBe(digits);
      }),
    );
  });

  test('invisible characters may stand anywhere', () => {
    fc.assert(
      fc.property(code, fc.array(unseen, { maxLength: 4 }), at, (digits, hidden, place) => {
        const veiled = `Your code is ${split(digits, hidden.join(''), place)} ${hidden.join('')}.`;
        expect(codeInPaste(veiled)).toBe(digits);
      }),
    );
  });

  test('its digits may be those of any script', () => {
    fc.assert(
      fc.property(code, zero, around, (digits, from, message) => {
        const foreign = [...digits].map((digit) => String.fromCodePoint(from + Number(digit)));
        expect(codeInPaste(message(foreign.join('')))).toBe(digits);
      }),
    );
  });

  test('it may be given several times', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 4 }), around, (digits, times, message) => {
        expect(codeInPaste(Array(times).fill(message(digits)).join(' '))).toBe(digits);
      }),
    );
  });

  test('dates and times beside it are not codes', () => {
    fc.assert(
      fc.property(code, fc.array(when, { minLength: 1, maxLength: 3 }), (digits, dates) => {
        expect(codeInPaste(`${dates.join(' ')} ${digits} is your code`)).toBe(digits);
        expect(codeInPaste(`Code ${digits}, until ${dates.join(', ')}`)).toBe(digits);
      }),
    );
  });

  test('a date or a time alone is no code', () => {
    fc.assert(
      fc.property(when, (date) => {
        expect(codeInPaste(`Valid until ${date}`)).toBe(`Valid until ${date}`);
      }),
    );
  });

  test('two different ones are not guessed at', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        fc.pre(one !== other);
        const message = `Code ${one}, order ${other}.`;
        expect(codeInPaste(message)).toBe(message);
      }),
    );
  });
});

test('any text is read, text without a code stays, and reading it twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      (text) => {
        const read = codeInPaste(text);
        expect(read === text || /^\d*$/.test(read)).toBe(true);
        expect(codeInPaste(read)).toBe(read);
        const tidy = cleanCode(text);
        expect(tidy === text || /^\d*$/.test(tidy)).toBe(true);
      },
    ),
  );
});

test('a megabyte of anything is read without going over it again and again', () => {
  for (const piece of ['1', '1 ', '1-', '12:', '1.', 'a', 'a1', '\u200b', '2026-', '1\u200b']) {
    expect(codeInPaste(`${piece.repeat(200_000)}x`).length).toBeGreaterThan(0);
  }
});
