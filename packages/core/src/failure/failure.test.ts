import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChallengeError } from '../challenge-error.ts';
import { misuse } from '../misuse.ts';
import { ServiceError } from '../response/service-error.ts';
import { tellDeveloper } from './failure.ts';
import { failureOf } from './failure-of.ts';

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(`${text}`));
});
afterEach(() => vi.restoreAllMocks());

function thrownBy(broken: () => unknown): unknown {
  try {
    return broken();
  } catch (cause) {
    return cause;
  }
}

const nothing = undefined as unknown as { member: { deeper: () => void } };

describe('a thrown value', () => {
  test.each<[string, unknown]>([
    ['a member of nothing', thrownBy(() => nothing.member)],
    [
      'a call of a value that is not a function',
      thrownBy(() => ({ deeper: 1 as never as () => void }).deeper()),
    ],
    ['an undefined name', Object.assign(new Error('x is not defined'), { name: 'ReferenceError' })],
    ['an endless recursion', new RangeError('Maximum call stack size exceeded')],
    ['Safari’s words', new TypeError("undefined is not an object (evaluating 'a.b')")],
    ['Firefox’s words', new TypeError('can\'t access property "b", a is undefined')],
    ['a wrong address', thrownBy(() => new URL('http://['))],
    [
      'a wrong call of a browser API',
      new TypeError("Failed to execute 'fetch' on 'Window': Invalid"),
    ],
    ['the kit’s own', misuse('X got no y, so z. Pass y.')],
    ['the SDK without a region', new Error('Region is missing')],
    [
      'the SDK without credentials',
      Object.assign(new Error('no'), { name: 'CredentialsProviderError' }),
    ],
  ])('%s is the developer’s mistake', async (_what, cause) => {
    expect(await failureOf(cause)).toMatchObject({
      code: 'Misconfigured',
      kind: 'misconfigured',
      retryable: false,
      cause,
    });
  });

  test.each<[string, unknown]>([
    ['Chrome', new TypeError('Failed to fetch')],
    ['Firefox', new TypeError('NetworkError when attempting to fetch resource.')],
    ['Safari', new TypeError('Load failed')],
    ['Safari, in German', new TypeError('Die Netzwerkverbindung wurde unterbrochen.')],
    [
      'a chunk that fails to load',
      new TypeError('Failed to fetch dynamically imported module: /a.js'),
    ],
    ['webpack', Object.assign(new Error('Loading chunk 3 failed.'), { name: 'ChunkLoadError' })],
    ['Node', new TypeError('fetch failed')],
    ['a socket', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
    ['a timeout', new DOMException('The operation timed out.', 'TimeoutError')],
  ])('a missing response is a network failure: %s', async (_where, cause) => {
    expect(await failureOf(cause)).toMatchObject({ code: 'NetworkFailed', cause });
    expect(said).toEqual([]);
  });

  test('any other exception becomes a ChallengeError with its name, and the console shows it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (cause) => {
        expect(await failureOf(cause)).toBeInstanceOf(ChallengeError);
      }),
    );
    const refused = new ChallengeError('CodeMismatchException', { kind: 'code-mismatch' });
    expect(await failureOf(refused)).toBe(refused);
  });
});

describe('the console shows', () => {
  test.each<[string, ChallengeError, RegExp]>([
    [
      'a disabled flow',
      new ServiceError('InvalidParameterException', 'USER_AUTH flow not enabled for this client'),
      /USER_AUTH flow not enabled.*ALLOW_USER_AUTH/,
    ],
    [
      'a client with a secret',
      new ServiceError('NotAuthorizedException', 'Unable to verify secret hash for client 3abc'),
      /without one/,
    ],
    [
      'a missing app client',
      new ServiceError('ResourceNotFoundException', 'User pool client 3abc does not exist.'),
      /does not exist.*Compare/,
    ],
    [
      'a mistake in the code',
      new ChallengeError('Misconfigured', { cause: misuse('SRP got no userPoolId. Pass it.') }),
      /SRP got no userPoolId. Pass it./,
    ],
    [
      'a misuse of unknown cause',
      new ChallengeError('Misconfigured', { cause: new Error('x') }),
      /threw Error.*not set up right/,
    ],
    [
      'an exception of a transport',
      new ChallengeError('NetworkFailed', { cause: 'no' }),
      /threw string.*no connection/,
    ],
  ])('%s, once for each cause', (_what, error, words) => {
    const reported = new Set<string>();
    tellDeveloper(error, reported);
    tellDeveloper(error, reported);
    const { code, kind, message, cause } = error;
    const again = new ChallengeError(code, { kind, message, cause });
    tellDeveloper(again, reported);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(words);
  });

  test('no mistake of the user', () => {
    for (const error of [
      new ServiceError('NotAuthorizedException', 'Incorrect username or password.'),
      new ServiceError('CodeMismatchException', 'Invalid code received for user'),
      new ChallengeError('NetworkFailed', { cause: new TypeError('Failed to fetch') }),
      new ChallengeError('PasskeyCancelled'),
    ]) {
      tellDeveloper(error, new Set());
    }
    expect(said).toEqual([]);
  });

  test('no message of an exception that may quote what the user typed', async () => {
    const thrown = Object.assign(new Error('secret 123456'), { name: 'FetchError' });
    expect(await failureOf(thrown)).toMatchObject({ code: 'FetchError', kind: 'other' });
    expect(said[0]).toMatch(/threw FetchError/);
    expect(said[0]).not.toContain('123456');
  });
});
