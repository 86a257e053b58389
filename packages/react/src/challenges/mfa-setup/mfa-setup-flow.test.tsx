import { ChallengeError } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import type { Transport } from '@countersign/core/transport';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { SignIn } from '../../sign-in/sign-in.tsx';

afterEach(cleanup);

const asked = fixtures.MFA_SETUP['totp-only'].response;
const associated = { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'AYABeAssociated' };

/** A whole sign-in that is answered with these, one after the other. */
async function signIn(answers: readonly object[]): Promise<string[]> {
  const called: string[] = [];
  // What is answered belongs to what is called: the test writes down both.
  const transport = (async (operation: string) => {
    called.push(operation);
    const answer = answers[called.length - 1];
    if (answer === undefined) return new Promise(() => {});
    if (answer instanceof Error) throw answer;
    return answer;
  }) as Transport;
  render(
    <StrictMode>
      <SignIn transport={transport} clientId="client" initialUsername="dana" />
    </StrictMode>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  return called;
}

test('the view requests the key once, and the heading takes the focus when the key arrives', async () => {
  const called = await signIn([asked, associated]);
  await screen.findByText('J B S W, Y 3 D P, E H P K, 3 P X P');
  const heading = screen.getByRole('heading', { name: 'Set up your authenticator app' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(called).toEqual(['InitiateAuth', 'AssociateSoftwareToken']);
});

test('while the key loads, the view says so and disables its button', async () => {
  const called = await signIn([asked]);
  const button = await screen.findByRole('button', { name: 'Getting your key…' });
  await userEvent.click(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(called).toEqual(['InitiateAuth', 'AssociateSoftwareToken']);
});

test('the view reports a missing key and requests it again on a press', async () => {
  const called = await signIn([asked, new ChallengeError('NetworkFailed'), associated]);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/No connection/));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('J B S W, Y 3 D P, E H P K, 3 P X P');
  expect(called).toEqual(['InitiateAuth', 'AssociateSoftwareToken', 'AssociateSoftwareToken']);
});

test('a wrong code keeps the key and requests no other', async () => {
  const called = await signIn([asked, associated, { Status: 'ERROR' }]);
  const code = await screen.findByRole('textbox', { name: 'Enter the code it shows' });
  await userEvent.type(code, '000000{Enter}');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/doesn’t match/));
  screen.getByText('J B S W, Y 3 D P, E H P K, 3 P X P');
  expect(document.activeElement).toBe(code);
  expect(called).toEqual(['InitiateAuth', 'AssociateSoftwareToken', 'VerifySoftwareToken']);
});
