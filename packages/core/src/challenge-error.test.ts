import { expect, test } from 'vitest';
import { ChallengeError } from './challenge-error.ts';

test('our own codes bring their kind, retryability and session', () => {
  const error = new ChallengeError('NetworkFailed');
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'ChallengeError',
    code: 'NetworkFailed',
    kind: 'network-failed',
    retryable: true,
    sessionAlive: 'unknown',
    field: undefined,
    message: 'NetworkFailed',
  });
});

test('what the caller says wins over the defaults', () => {
  const cause = new SyntaxError('bad');
  const error = new ChallengeError('MalformedChallenge', {
    kind: 'other',
    retryable: true,
    sessionAlive: false,
    field: 'SRP_B',
    cause,
  });
  expect(error).toMatchObject({ kind: 'other', retryable: true, sessionAlive: false, cause });
  expect(error.message).toBe('MalformedChallenge: SRP_B');
  expect(new ChallengeError('Aborted', { message: 'left the page' }).message).toBe('left the page');
});

test.each(['NewException', '__proto__', 'constructor', 'toString', ''])(
  'any other code, such as %j, is ordinary data',
  (code) => {
    expect(new ChallengeError(code)).toMatchObject({
      code,
      kind: 'other',
      retryable: false,
      sessionAlive: 'unknown',
    });
  },
);

test('JSON has names and outcomes only: neither message nor cause', () => {
  const error = new ChallengeError('Aborted', { message: 'hunter2', cause: 'hunter2' });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    code: 'Aborted',
    kind: 'aborted',
    retryable: true,
    sessionAlive: 'unknown',
  });
  expect(new ChallengeError('MalformedChallenge', { field: 'SALT' }).toJSON().field).toBe('SALT');
});

test('a cause that was not given leaves no member behind', () => {
  expect('cause' in new ChallengeError('Aborted')).toBe(false);
});
