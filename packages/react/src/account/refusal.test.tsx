import { ChallengeError, type ErrorKind, errorKinds } from '@countersign/core';
import { sectionWays, type Way, type Ways } from '@countersign/core/account';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ownAccount } from '../../test/own-account.ts';
import { messages as errors } from '../errors.messages.ts';
import { AnnouncerProvider } from '../parts/announcer.tsx';
import { messages } from './account.messages.ts';
import { Devices } from './devices/index.ts';
import { Refusal } from './refusal.tsx';

afterEach(cleanup);

const links = { signIn: '/sign-in', resetPassword: '/reset', support: '/support' };
const cases = Object.entries<Ways<string>>(sectionWays).flatMap(([section, ways]) =>
  errorKinds
    .map((kind): [string, ErrorKind, Way<string>] => [section, kind, ways[kind]])
    // The section itself shows errors about a field, at that field.
    .filter(([, , way]) => typeof way !== 'object'),
);

/** The link that leads out of the section, or null when the user stays there. */
const exits: {
  readonly [W in Exclude<Way, object>]: readonly [name: string, href: string] | null;
} = {
  again: null,
  'look-again': null,
  done: null,
  unexpected: null,
  'sign-in': [messages.signInAgain, links.signIn],
  'reset-password': [messages.resetPassword, links.resetPassword],
  support: [messages.contactSupport, links.support],
};

test.each(cases)('%s: %s shows the reason and the next step', async (section, kind, way) => {
  const ways: Ways<string> = sectionWays[section as keyof typeof sectionWays];
  render(
    <AnnouncerProvider>
      <Refusal problem={{ kind }} account={ownAccount()} {...{ ways, links }} />
    </AnnouncerProvider>,
  );
  const alert = screen.getByRole('alert');
  await waitFor(() => expect(alert.textContent).not.toBe(''));
  // Messages to a signed-in user must not mention a sign-in.
  const saysSignIn = /this sign-in|sign-in was|user name or password|start again/i;
  expect(alert.textContent).not.toMatch(saysSignIn);
  const exit = typeof way === 'object' ? null : exits[way];
  expect(screen.queryByRole('link')?.getAttribute('href')).toBe(exit?.[1]);
  if (exit) expect(screen.getByRole('link').textContent).toBe(exit[0]);
  if (way === 'unexpected') expect(alert.textContent).toBe(errors.other);
});

test('without a sign-in link, a button signs the user out', async () => {
  const signOut = vi.fn(async () => true);
  render(
    <Refusal
      problem={{ kind: 'access-token-invalid' }}
      account={{ ...ownAccount(), signOut }}
      ways={sectionWays.password}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
  expect(signOut).toHaveBeenCalledTimes(1);
});

function throttle(): never {
  const retryAt = Date.now() + 30_000;
  throw new ChallengeError('Refused', { kind: 'throttled', retryAt, retryable: true });
}

test('a read that Cognito refuses for now says when to try again', async () => {
  render(<Devices account={ownAccount({ ListDevices: throttle })} />);
  expect(await screen.findByText(/in \d+ seconds/, { selector: '.cs-wait' })).toBeTruthy();
});
