import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IdentifierKind, identifiers } from './identifiers.ts';

test.each<[IdentifierKind, typed: string, sent: string]>([
  ['any', ' dana@example.com ', 'dana@example.com'],
  ['any', '+44 (20) 7946-0958', '+442079460958'],
  ['any', '0044 20 7946 0958', '+442079460958'],
  [
    'any',
    '\uff0b\uff14\uff14\uff12\uff10\uff17\uff19\uff14\uff16\uff10\uff19\uff15\uff18',
    '+442079460958',
  ],
  ['any', '(+44) 20 7946 0958', '+442079460958'],
  ['any', '(0044) 20 7946 0958', '+442079460958'],
  ['any', 'tel:+44-20-7946-0958', '+442079460958'],
  ['any', '020 7946 0958', '02079460958'],
  ['any', 'dana@example.com\u200b', 'dana@example.com'],
  ['any', 'dana\u00ad@example.com', 'dana@example.com'],
  ['any', 'idn@bücher.example', 'idn@bücher.example'],
  ['any', '+1', '+1'],
  ['any', '+plus.dana', '+plus.dana'],
  ['phone', '0044 20 7946 0958', '+442079460958'],
  [
    'phone',
    '+\u0664\u0664\u0662\u0660\u0667\u0669\u0664\u0666\u0660\u0669\u0665\u0668',
    '+442079460958',
  ],
  ['phone', '+44 (0)20 7946 0958', '+442079460958'],
  ['phone', '+44[0]20/7946.0958', '+442079460958'],
  ['phone', '\u202a+44\u2011(\u200e0\u200e)20\u00a07946\u20110958\u202c', '+442079460958'],
  ['phone', '+81 90ー1234ー5678', '+819012345678'],
  ['phone', '+44·20·7946·0958', '+442079460958'],
  ['any', '+81 90・1234・5678', '+819012345678'],
  ['any', '+44 20 7946~0958', '+442079460958'],
  ['phone', '+44･20･7946～0958', '+442079460958'],
  ['email', ' dana@example.com', 'dana@example.com'],
  ['email', 'idn@bücher.example', 'idn@bücher.example'],
  ['username', ' Dana-7 ', 'Dana-7'],
  ['username', 'da\u2060na\ufeff', 'dana'],
  ['username', '\u062f\u0627\u0646\u0627', '\u062f\u0627\u0646\u0627'],
])('of %s, %j is sent as %j', (kind, typed, sent) => {
  expect(identifiers[kind].nameOf(typed)).toBe(sent);
});

test.each<[IdentifierKind, username: string, valid: boolean]>([
  ['any', 'anything at all', true],
  ['username', '7', true],
  ['email', 'dana@example.com', true],
  ['email', 'dana', false],
  ['phone', '+442079460958', true],
  ['phone', '02079460958', false],
])('%s: whether %j may be sent is %j', (kind, username, valid) => {
  expect(identifiers[kind].isValid(username)).toBe(valid);
});

const kinds = Object.keys(identifiers) as IdentifierKind[]; // The keys of a constant.
// What a pattern of Cognito's allows in a Username, and nothing else.
const cognitoUsername = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]*$/u;

test.each(kinds)(
  'whatever is typed for %s, what is sent is a name that Cognito can know',
  (kind) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(identifiers[kind].nameOf(typed)).toMatch(cognitoUsername);
      }),
    );
  },
);

test.each(kinds)('for %s, a complete name is sent unchanged', (kind) => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      if (kind !== 'phone') expect(identifiers[kind].nameOf(address)).toBe(address);
    }),
  );
});

// Zeros of some scripts, and what people write a number with.
const zeros = ['0', '\u0660', '\u06f0', '\u0966', '\u09e6', '\u0e50', '\uff10', '\ud835\udfce'];
const separators = [
  '',
  ' ',
  '\u00a0',
  '-',
  '\u2011',
  '\u2013',
  '.',
  '/',
  '(',
  ')',
  '\u200e',
  '\ufeff',
];

test('a number is the same however it is written', () => {
  const digits = fc.array(fc.nat(9), { minLength: 7, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.constantFrom(...zeros),
      fc.constantFrom('+', '\uff0b', '00', ' +', '(+', '\u202d+'),
      digits,
      fc.array(fc.constantFrom(...separators), { minLength: 12, maxLength: 12 }),
      (zero, prefix, rest, between) => {
        const written = rest.map(
          (digit, at) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + digit) + between[at],
        );
        // A zero between brackets is another thing.
        fc.pre(!/\(\s*\p{Nd}\s*\)/u.test(written.join('').replace(/\p{Cf}/gu, '')));
        const typed = `${prefix}4${written.join('')}`;
        for (const kind of ['any', 'phone'] as const) {
          expect(identifiers[kind].nameOf(typed)).toBe(`+4${rest.join('')}`);
        }
      },
    ),
  );
});
