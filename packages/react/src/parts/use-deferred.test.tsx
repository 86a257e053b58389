import { cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '../hooks/use-problems.ts';

beforeEach(() => vi.resetModules());
afterEach(() => {
  cleanup();
  vi.doUnmock('./deferred.ts');
});

const said = () => screen.getByRole('alert').textContent;
const expired: Problem = { kind: 'code-expired' };

/** What a fresh page shows of a problem. */
async function show(problem: Problem, messages = {}): Promise<void> {
  const { FormError } = await import('./error.tsx');
  const { AnnouncerProvider } = await import('./announcer.tsx');
  const { CountersignProvider } = await import('../provider.tsx');
  render(
    <CountersignProvider messages={messages}>
      <AnnouncerProvider>
        <FormError problem={problem} />
      </AnnouncerProvider>
    </CountersignProvider>,
  );
}

test('a text that loads after its problem is shown and announced', async () => {
  await show(expired);
  expect(said()).toBe('');
  await expect.poll(said).toBe('That code has expired. Ask for a new one.');
  screen.getByText('That code has expired. Ask for a new one.', { selector: 'p' });
});

test('the wait appears with the text', async () => {
  await show({ kind: 'throttled', retryAt: Date.now() + 9_500 });
  await screen.findByText('You can try again in 10 seconds.', { selector: 'p' });
});

test('if the texts fail to load, the network failure is reported', async () => {
  vi.doMock('./deferred.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  await show(expired);
  await expect.poll(said).toBe('No connection. Check your network, then try again.');
});

test('the server renders the text with the problem if the form was posted without a script', async () => {
  const { PostTo } = await import('../post/index.ts');
  const { FormError } = await import('./error.tsx');
  const html = renderToString(
    <PostTo action="/sign-in">
      <FormError problem={expired} />
    </PostTo>,
  );
  expect(html).toContain('That code has expired. Ask for a new one.');
});

test('a locale has its texts at once', async () => {
  await show(expired, { errors: { 'code-expired': 'Der Code ist abgelaufen.' } });
  expect(said()).toBe('Der Code ist abgelaufen.');
});

test('the fallback equals the text in the table', async () => {
  const { messages } = await import('../errors.messages.ts');
  expect(messages['network-failed']).toBe('No connection. Check your network, then try again.');
});
