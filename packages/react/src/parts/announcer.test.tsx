import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { AnnouncerProvider, useAnnouncement } from './announcer.tsx';

afterEach(cleanup);

function Saying({ text, occasion }: { text: string; occasion: unknown }) {
  useAnnouncement('assertive', text, occasion);
  return null;
}

const said = (occasion: unknown, text = 'Wrong code.') => (
  <StrictMode>
    <AnnouncerProvider>
      <Saying text={text} occasion={occasion} />
    </AnnouncerProvider>
  </StrictMode>
);

test('the same text on a new occasion is announced again, in a new element', () => {
  const { rerender } = render(said({}));
  const first = screen.getByText('Wrong code.');
  rerender(said({}));
  expect(screen.getByText('Wrong code.')).not.toBe(first);
});

test('one occasion is announced once, however often it renders', () => {
  const occasion = {};
  const { rerender } = render(said(occasion));
  const first = screen.getByText('Wrong code.');
  act(() => rerender(said(occasion)));
  expect(screen.getByText('Wrong code.')).toBe(first);
});

test('one polite and one assertive region exist before any announcement', () => {
  render(said(undefined));
  expect(screen.getAllByRole('status')).toHaveLength(1);
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(screen.getByRole('alert').textContent).toBe('');
});

test('the announcer removes texts of ended occasions and unmounted screens', () => {
  const { rerender } = render(said({}));
  expect(screen.getByRole('alert').textContent).toBe('Wrong code.');
  rerender(said(undefined));
  expect(screen.getByRole('alert').textContent).toBe('');
  rerender(said({}));
  rerender(
    <StrictMode>
      <AnnouncerProvider>Next</AnnouncerProvider>
    </StrictMode>,
  );
  expect(screen.getByRole('alert').textContent).toBe('');
});

test('an ended occasion does not remove later texts', () => {
  const two = (first: unknown, second: unknown) => (
    <AnnouncerProvider>
      <Saying text="Signing in…" occasion={first} />
      <Saying text="A new code is on its way." occasion={second} />
    </AnnouncerProvider>
  );
  const { rerender } = render(two(1, undefined));
  rerender(two(1, 2));
  rerender(two(undefined, 2));
  expect(screen.getByRole('alert').textContent).toBe('A new code is on its way.');
});
