import { expect, test, vi } from 'vitest';
import { sessionAt, signedIn } from '../testing/session-at.ts';
import { deskOf } from './desk.ts';

test('a step-up that is over listens to its action’s signal no longer', async () => {
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  const desk = deskOf(sessionAt(signedIn));
  const mark = {};
  desk.open(mark);
  const asked = desk.ask({ acrValues: ['urn:cognito:loa:4'], maxAge: undefined }, signal);
  expect(added).toHaveBeenCalledTimes(1);
  desk.shownBy(mark)?.settle(true);
  expect(await asked).toBe(true);
  expect(removed.mock.calls).toEqual(added.mock.calls);
});
