import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Heading } from './parts/heading.tsx';
import { view } from './view.tsx';

afterEach(cleanup);

const Hello = ({ name }: { name: string }) => <Heading>{`Hello ${name}`}</Heading>;

test('a view is shown once its code is there', async () => {
  const View = view(async () => ({ default: Hello }));
  render(<View name="Dana" />);
  expect(await screen.findByText('Hello Dana')).toBeDefined();
});

test('a view whose code is here already is shown without waiting', async () => {
  const View = view(async () => ({ default: Hello }));
  await View.preload();
  render(<View name="Dana" />);
  expect(screen.getByText('Hello Dana')).toBeDefined();
});

test('code that does not come is told, and one press tries again', async () => {
  const load = vi
    .fn<() => Promise<{ default: typeof Hello }>>()
    .mockRejectedValueOnce(new Error('Failed to fetch dynamically imported module'))
    .mockResolvedValue({ default: Hello });
  const View = view(load);
  render(<View name="Dana" />);
  await screen.findByRole('heading', { name: 'This step could not be loaded' });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Hello Dana')).toBeDefined();
  expect(load).toHaveBeenCalledTimes(2);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Hello Dana' }));
});
