import { expect, test } from 'vitest';
import { ChallengeError } from './challenge-error.ts';

test('this kit’s own codes have default kinds, retryability and sessions', () => {
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

test('the caller’s options override the defaults', () => {
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
  'any other code, e.g. %j, has kind `other`',
  (code) => {
    expect(new ChallengeError(code)).toMatchObject({
      code,
      kind: 'other',
      retryable: false,
      sessionAlive: 'unknown',
    });
  },
);

test('toJSON omits the message and the cause', () => {
  const error = new ChallengeError('Aborted', { message: 'hunter2', cause: 'hunter2' });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    code: 'Aborted',
    kind: 'aborted',
    retryable: true,
    sessionAlive: 'unknown',
  });
  expect(new ChallengeError('MalformedChallenge', { field: 'SALT' }).toJSON().field).toBe('SALT');
});

test('without a cause the error has no member `cause`', () => {
  expect('cause' in new ChallengeError('Aborted')).toBe(false);
});
