import { expect, test, vi } from 'vitest';
import { soleCeremony } from './ceremony.ts';

const open = () => new Promise<never>(() => {});
const alive = () => new AbortController().signal;

test('another one ends the one before', async () => {
  const first = soleCeremony(alive(), open);
  const second = soleCeremony(alive(), async () => 'credential');
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  await expect(second).resolves.toBe('credential');
});

test('the signal ends the prompt, even a prompt that ignores signals', async () => {
  const leaving = new AbortController();
  const told = vi.fn();
  const running = soleCeremony(leaving.signal, (signal) => {
    signal.addEventListener('abort', told);
    return open();
  });
  leaving.abort();
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect(told).toHaveBeenCalledTimes(1);
});

test('one that was left already opens nothing', async () => {
  const start = vi.fn(open);
  await expect(soleCeremony(AbortSignal.abort(), start)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(start).not.toHaveBeenCalled();
});

test('one that is over is not ended again by the next', async () => {
  let ended: AbortSignal | undefined;
  await soleCeremony(alive(), async (signal) => {
    ended = signal;
  });
  await soleCeremony(alive(), async () => {});
  expect(ended?.aborted).toBe(false);
});

test('it begins at once, while the press of the button still counts', () => {
  const start = vi.fn(async () => {});
  void soleCeremony(alive(), start);
  expect(start).toHaveBeenCalledTimes(1);
});
