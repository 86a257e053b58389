import { expect, test } from 'vitest';
import { readQuestion, safeUrl } from './custom-parameters.ts';

test.each([
  'https://example.com/1.png',
  'http://localhost:3000/',
  'http://127.0.0.1:8080/x',
  'http://[::1]/',
])('the link %s is safe', (address) => {
  expect(safeUrl(address)?.href).toBe(address);
});

test.each([
  'http://example.com/',
  'http://localhost.example.com/',
  'http://127.0.0.1.example.com/',
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  'blob:https://example.com/1',
  '//example.com/1.png',
  'url/123.jpg',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.com/',
  'https://',
  'https://dana:secret@example.com/',
  '',
  undefined,
])('the link %s is not safe', (address) => {
  expect(safeUrl(address)).toBeUndefined();
});

test('a URL with look-alike letters shows its real domain', () => {
  // The first letter is Cyrillic.
  expect(safeUrl('https://\u0435xample.com/')?.host).toBe('xn--xample-2of.com');
});

test('the question is the first known key with text', () => {
  expect(readQuestion({ question: '  ', prompt: 'Which?', message: 'Hello' }).question).toBe(
    'Which?',
  );
});

test('other keys are not shown', () => {
  const nothing = { question: undefined, link: undefined, image: undefined };
  expect(readQuestion({ USERNAME: 'dana', secret: 'x', email: 'd@e' })).toEqual(nothing);
  expect(readQuestion(JSON.parse('{"__proto__":"https://example.com"}'))).toEqual(nothing);
});
