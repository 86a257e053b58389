import { fixtures } from '@countersign/core/fixtures';
import type { Transport } from '@countersign/core/transport';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Challenge } from '../../challenge.tsx';
import { views } from '../../registry.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals } from '../../testing/decoded.ts';

afterEach(cleanup);

const again = 'That answer was not accepted. Check it and try again.';
const next = 'One more answer is needed.';
const asked = fixtures.CUSTOM_CHALLENGE.plain.response;
const another = {
  ...asked,
  Session: 'AYABeAnother',
  ChallengeParameters: { ...asked.ChallengeParameters, question: 'And your second one?' },
};
const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Answer' });

/** A whole sign-in that is answered with these, one after the other. */
async function signIn(answers: readonly (object | Error)[]): Promise<void> {
  await views.CUSTOM_CHALLENGE.preload();
  let called = 0;
  // What is answered belongs to what is called: the test writes down both.
  const transport = (async () => {
    const answer = answers[called++];
    if (answer instanceof Error) throw answer;
    return answer ?? new Promise(() => {});
  }) as Transport;
  render(
    <StrictMode>
      <SignIn
        transport={transport}
        clientId="client"
        authFlow="CUSTOM_AUTH"
        initialUsername="dana"
      />
    </StrictMode>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
}

test('a repeated question says that Cognito did not accept the answer', async () => {
  await signIn([asked, { ...asked, Session: 'AYABeAgain' }]);
  const first = await field();
  expect(screen.queryByText(again)).toBeNull();
  await userEvent.type(first, 'Rex{Enter}');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(again));
  const second = await field();
  expect(second.value).toBe('');
  expect(second.getAttribute('aria-invalid')).toBe('true');
  const [described = ''] = second.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(document.getElementById(described)?.textContent).toBe(again);
});

test('a new question says that Cognito needs one more answer', async () => {
  await signIn([asked, another]);
  await userEvent.type(await field(), 'Rex{Enter}');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(next));
  expect(screen.queryByText(again)).toBeNull();
});

test('a sign-in that starts over forgets earlier answers', async () => {
  await signIn([asked, fixtures.SELECT_CHALLENGE.plain.response, asked]);
  await userEvent.type(await field(), 'Rex{Enter}');
  await screen.findByRole('heading', { name: 'Choose how to sign in' });
  await userEvent.click(screen.getByRole('button', { name: 'Change' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  await field();
  expect(screen.queryByText(again)).toBeNull();
});

test('an answer that failed to send does not count', async () => {
  await signIn([asked, refusals.offline(), asked]);
  await userEvent.type(await field(), 'Rex{Enter}');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/No connection/));
  expect(screen.queryByText(again)).toBeNull();
});

function Rounds(): ReactNode {
  const [session, setSession] = useState('first');
  const challenge = { ...decoded('CUSTOM_CHALLENGE', 'plain'), session };
  return <Challenge challenge={challenge} onAnswer={() => setSession('second')} />;
}

test('a standalone challenge says so too', async () => {
  await views.CUSTOM_CHALLENGE.preload();
  render(<Rounds />);
  await userEvent.type(await field(), 'Rex{Enter}');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(again));
});
