import { expect, test } from 'vitest';
import { type IdentifierKind, identifiers } from './identifiers.ts';

test.each<[IdentifierKind, typed: string, sent: string]>([
  ['any', ' dana@example.com ', 'dana@example.com'],
  ['any', '+44 (20) 7946-0958', '+442079460958'],
  ['any', '0044 20 7946', '0044 20 7946'],
  ['any', '+1', '+1'],
  ['any', '+plus.dana', '+plus.dana'],
  ['phone', '0044 20 7946 0958', '+442079460958'],
  ['email', ' dana@example.com', 'dana@example.com'],
  ['username', ' Dana-7 ', 'Dana-7'],
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
