import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SmsMfa } from '../challenges/sms-mfa/index.ts';
import { Deadline } from '../parts/deadline.tsx';
import { Resend } from '../parts/resend.tsx';
import { decoded } from '../testing/decoded.ts';
import { InSignIn } from '../testing/in-sign-in.tsx';
import { timeLeft } from './time-left.ts';
import { clockOf, useCountdown } from './use-countdown.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const Clock = ({ until }: { until: number }) => <p>{clockOf(useCountdown(until) ?? 0)}</p>;

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

test('a countdown is announced twice: thirty seconds before its end, and at its end', async () => {
  render(
    <InSignIn deadline={1_000_000 + 180_000}>
      <Deadline />
    </InSignIn>,
  );
  const said: (string | null)[] = [];
  const status = screen.getByRole('status');
  new MutationObserver(() => said.push(status.textContent)).observe(status, {
    childList: true,
    subtree: true,
    characterData: true,
  });

  await pass(149);
  expect(said).toEqual([]);
  await pass(2);
  await pass(25);
  expect(said).toEqual(['Less than 30 seconds left to finish this sign-in.']);
  expect(screen.getByText(/Time left for this sign-in/).parentElement).toHaveProperty(
    'textContent',
    'Time left for this sign-in: 0:04',
  );
  await pass(60);
  expect(said).toHaveLength(2);
  expect(said[1]).toMatch(/^Time is up/);
  expect(screen.queryByText(/Time left/)).toBeNull();
});

test('a session that ends while the user types takes neither the focus nor the text', async () => {
  render(
    <InSignIn deadline={1_000_000 + 40_000}>
      <SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={() => {}} />
    </InSignIn>,
  );
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' });
  field.focus();
  fireEvent.change(field, { target: { value: '4921' } });
  await pass(20);
  expect(screen.getByRole('status').textContent).toMatch(/^Less than 30 seconds/);
  await pass(30);
  expect(screen.getByRole('status').textContent).toMatch(/^Time is up/);
  expect(document.activeElement).toBe(field);
  expect(field.isConnected && field.value).toBe('4921');
});

test('a countdown ends at zero and stops ticking', async () => {
  const onRender = vi.fn();
  render(
    <Profiler id="clock" onRender={onRender}>
      <Clock until={1_000_000 + 61_000} />
    </Profiler>,
  );
  expect(screen.getByText('1:01')).toBeDefined();
  await pass(60);
  expect(screen.getByText('0:01')).toBeDefined();
  await pass(1);
  onRender.mockClear();
  await pass(60);
  expect(screen.getByText('0:00')).toBeDefined();
  expect(onRender).not.toHaveBeenCalled();
});

describe.each([-3600, 3600])('when the clock of the machine is set by %i seconds', (seconds) => {
  const setClock = () => vi.setSystemTime(Date.now() + seconds * 1000);

  test('a wait stays as long as it was, shown again too', async () => {
    const until = 1_000_000 + 30_000;
    const { rerender } = render(<Clock key="one" until={until} />);
    setClock();
    await pass(5);
    expect(screen.getByText('0:25')).toBeDefined();
    rerender(<Clock key="two" until={until} />);
    await pass(1);
    expect(screen.getByText('0:24')).toBeDefined();
  });

  test('"Send a new code" waits under a minute', async () => {
    const onResend = vi.fn(async () => {});
    render(<Resend onResend={onResend} />);
    const button = screen.getByRole('button', { name: 'Send a new code' });
    await act(async () => button.click());
    setClock();
    await pass(29);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await pass(1);
    expect(button.getAttribute('aria-disabled')).toBeNull();
  });

  test('a session neither ends nor lasts longer', async () => {
    render(
      <InSignIn deadline={1_000_000 + 181_000}>
        <Deadline />
      </InSignIn>,
    );
    setClock();
    await pass(150);
    expect(screen.queryByText(/Time left/)).toBeNull();
    await pass(2);
    expect(screen.getByText(/Time left/)).toBeDefined();
    await pass(30);
    expect(screen.getByText(/^Time is up/, { selector: 'p' })).toBeDefined();
  });
});

test('the time left is right for 1,000 moments', () => {
  for (let until = 0; until < 1000; until++) expect(timeLeft(until)).toBe(until - 1_000_000);
});

test('leaving stops the clocks', () => {
  const { unmount } = render(
    <InSignIn deadline={1_000_000 + 20_000}>
      <Deadline />
    </InSignIn>,
  );
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
