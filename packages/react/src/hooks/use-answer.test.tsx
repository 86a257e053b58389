import { ChallengeError } from '@countersign/core';
import { act, cleanup, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { OnAnswer } from '../types.ts';
import { useAnswer } from './use-answer.ts';

afterEach(cleanup);

const strictly = <A,>(onAnswer: OnAnswer<A>) =>
  renderHook(() => useAnswer(onAnswer), { wrapper: StrictMode });

test('a second answer while the first is on its way is not given', async () => {
  const onAnswer = vi.fn(() => new Promise<void>(() => {}));
  const { result } = strictly<string>(onAnswer);
  act(() => {
    void result.current.submit('one');
    void result.current.submit('two');
  });
  expect(onAnswer).toHaveBeenCalledTimes(1);
  expect(onAnswer).toHaveBeenCalledWith('one', expect.anything());
  expect(result.current.pending).toBe(true);
});

test('a refused answer leaves its error, and the next one takes it away', async () => {
  const error = new ChallengeError('CodeMismatchException', { kind: 'code-mismatch' });
  const onAnswer = vi.fn<() => Promise<void>>().mockRejectedValueOnce(error).mockResolvedValue();
  const { result } = strictly<string>(onAnswer);
  await act(async () => {
    expect(await result.current.submit('one')).toBe(error);
  });
  expect(result.current).toMatchObject({ pending: false, error });
  await act(async () => {
    expect(await result.current.submit('two')).toBeUndefined();
  });
  expect(result.current).toMatchObject({ pending: false, error: undefined });
});

test('unmounting aborts the pending answer and ignores its outcome', async () => {
  let signal: AbortSignal | undefined;
  const { result, unmount } = strictly<string>((_answer, options) => {
    signal = options.signal;
    return new Promise((_resolve, reject) => {
      options.signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  });
  let outcome: Promise<unknown> = Promise.resolve('not given');
  act(() => {
    outcome = result.current.submit('one');
  });
  unmount();
  expect(signal?.aborted).toBe(true);
  expect(await outcome).toBeUndefined();
});

test('an app’s exception is passed on with its name only', async () => {
  const { result } = strictly<string>(async () => {
    throw Object.assign(new Error('secret 123456'), { name: 'FetchError' });
  });
  await act(async () => void (await result.current.submit('one')));
  expect(result.current.error).toMatchObject({ code: 'FetchError', kind: 'other' });
  expect(JSON.stringify(result.current.error)).not.toContain('123456');
});

test('a missing onAnswer is logged for the developer', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  // @ts-expect-error it is required
  expect(() => renderHook(() => useAnswer(undefined))).toThrow(/got no onAnswer/);
  vi.restoreAllMocks();
});
