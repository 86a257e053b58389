import { act, cleanup, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useWebOtp } from './use-web-otp.ts';

interface Asked {
  options: CredentialRequestOptions & { otp?: { transport: string[] } };
  give: (credential: unknown) => void;
}

let asked: Asked[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('OTPCredential', class {});
  const get = (options: CredentialRequestOptions) =>
    new Promise((give) => asked.push({ options, give }));
  vi.stubGlobal('navigator', { credentials: { get } });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const settled = () => act(async () => {});

test('the page gets the code from the message', async () => {
  const onCode = vi.fn();
  renderHook(() => useWebOtp(true, onCode));
  await settled();
  expect(asked[0]?.options.otp).toEqual({ transport: ['sms'] });
  asked[0]?.give({ type: 'otp', code: '492103' });
  await settled();
  expect(onCode).toHaveBeenCalledExactlyOnceWith('492103');
});

test('effects that run twice make one request', async () => {
  renderHook(() => useWebOtp(true, () => {}), { wrapper: StrictMode });
  await settled();
  expect(asked).toHaveLength(1);
});

test('unmounting aborts the request and ignores a late code', async () => {
  const onCode = vi.fn();
  const { unmount } = renderHook(() => useWebOtp(true, onCode));
  await settled();
  unmount();
  expect(asked[0]?.options.signal?.aborted).toBe(true);
  asked[0]?.give({ type: 'otp', code: '492103' });
  await settled();
  expect(onCode).not.toHaveBeenCalled();
});

test('sending an answer aborts the request', async () => {
  const { rerender } = renderHook(({ active }) => useWebOtp(active, () => {}), {
    initialProps: { active: true },
  });
  await settled();
  rerender({ active: false });
  expect(asked[0]?.options.signal?.aborted).toBe(true);
});

test('without WebOTP no request is made', async () => {
  vi.unstubAllGlobals();
  const get = vi.fn();
  vi.stubGlobal('navigator', { credentials: { get } });
  renderHook(() => useWebOtp(true, () => {}));
  await settled();
  expect(get).not.toHaveBeenCalled();
});

test('a rejection of the browser is ignored', async () => {
  const get = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  vi.stubGlobal('navigator', { credentials: { get } });
  const onCode = vi.fn();
  renderHook(() => useWebOtp(true, onCode));
  await settled();
  expect(onCode).not.toHaveBeenCalled();
});
