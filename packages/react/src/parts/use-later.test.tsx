import { cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '../hooks/use-problems.ts';

beforeEach(() => vi.resetModules());
afterEach(() => {
  cleanup();
  vi.doUnmock('./later.ts');
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

test('a sentence that follows its problem is shown and announced', async () => {
  await show(expired);
  expect(said()).toBe('');
  await expect.poll(said).toBe('That code has expired. Ask for a new one.');
  screen.getByText('That code has expired. Ask for a new one.', { selector: 'p' });
});

test('a wait follows with the sentence', async () => {
  await show({ kind: 'throttled', retryAt: Date.now() + 9_500 });
  await screen.findByText('You can try again in 10 seconds.', { selector: 'p' });
});

test('where the sentences do not come, what keeps them away is said', async () => {
  vi.doMock('./later.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  await show(expired);
  await expect.poll(said).toBe('No connection. Check your network, then try again.');
});

test('a server writes the sentence with the problem, where the form is posted without a script', async () => {
  const { PostTo } = await import('../post/index.ts');
  const { FormError } = await import('./error.tsx');
  const html = renderToString(
    <PostTo action="/sign-in">
      <FormError problem={expired} />
    </PostTo>,
  );
  expect(html).toContain('That code has expired. Ask for a new one.');
});

test('a language has its sentences at once', async () => {
  await show(expired, { errors: { 'code-expired': 'Der Code ist abgelaufen.' } });
  expect(said()).toBe('Der Code ist abgelaufen.');
});

test('the last resort is the sentence of the table', async () => {
  const { messages } = await import('../errors.messages.ts');
  expect(messages['network-failed']).toBe('No connection. Check your network, then try again.');
});
