import { createSignIn } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { decoded } from '../testing/decoded.ts';
import { SignIn } from './sign-in.tsx';

afterEach(cleanup);

const asksCode = {
  ChallengeName: 'SMS_MFA',
  Session: decoded('SMS_MFA', 'plain').session,
  ChallengeParameters: {},
};
const sent = (operation: string) =>
  operation === 'ForgotPassword' ? { CodeDeliveryDetails: { DeliveryMedium: 'SMS' } } : asksCode;

/** A service that asks for a code, and the names that were sent to it. */
function service() {
  const names: string[] = [];
  const transport = (async (
    operation: string,
    input: { Username?: string; AuthParameters?: { USERNAME: string } },
  ) => {
    names.push(input.Username ?? input.AuthParameters?.USERNAME ?? '');
    return sent(operation);
  }) as unknown as Transport; // One answer stands in for every operation.
  return {
    names,
    options: { transport, clientId: 'client', authFlow: 'USER_PASSWORD_AUTH' } as const,
  };
}

const field = (name: string, root: ParentNode = document): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (!found) throw new Error(`no field ${name} is on the page`);
  return found;
};
function press(name = 'dana'): void {
  field('username').value = name;
  field('password').value = 'Correct-Horse-7';
  fireEvent.submit(screen.getByRole('form'));
}
const codeIsAsked = () => screen.findByLabelText('Code');

test.each([false, true])(
  'repeated presses before the flow loads send once, StrictMode: %j',
  async (strict) => {
    const { names, options } = service();
    render(<SignIn {...options} />, { reactStrictMode: strict });
    for (let time = 0; time < 3; time++) press();
    await codeIsAsked();
    expect(names).toEqual(['dana']);
  },
);

test('leaving before the flow has come sends nothing, and says nothing', async () => {
  const error = vi.spyOn(console, 'error');
  const left = service();
  const { unmount } = render(<SignIn {...left.options} />);
  press();
  unmount();
  const { options } = service();
  render(<SignIn {...options} />);
  press();
  await codeIsAsked();
  expect(left.names).toEqual([]);
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});

test('another key before the flow has come begins with others', async () => {
  const [first, second] = [service(), service()];
  const { rerender } = render(<SignIn key="first" {...first.options} />);
  press();
  rerender(<SignIn key="second" {...second.options} />);
  press('eve');
  await codeIsAsked();
  expect([first.names, second.names]).toEqual([[], ['eve']]);
});

test('a client may be given later, and be taken away again', async () => {
  const [own, other] = [service(), service()];
  const client = createSignIn(other.options);
  const { rerender } = render(<SignIn client={client} />);
  rerender(<SignIn {...own.options} />);
  press();
  await codeIsAsked();
  expect([own.names, other.names]).toEqual([['dana'], []]);
  rerender(<SignIn client={client} />);
  press('eve');
  await waitFor(() => expect(other.names).toEqual(['eve']));
});

test('a forgotten password before the flow has come leads to its code', async () => {
  const { names, options } = service();
  render(<SignIn {...options} />);
  field('username').value = 'dana';
  fireEvent.click(screen.getByRole('button', { name: /forgot/i }));
  await screen.findByLabelText(/New password/);
  expect(names).toEqual(['dana']);
});

test('a storage that throws is ignored', async () => {
  const { names, options } = service();
  const refuse = () => {
    throw new DOMException('', 'SecurityError');
  };
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  render(<SignIn {...options} storage={storage} />);
  press();
  await codeIsAsked();
  expect(names).toEqual(['dana']);
});

test('typed text and focus survive hydration and the arrival of the flow', async () => {
  const error = vi.spyOn(console, 'error');
  const { names, options } = service();
  const page = <StrictMode>{<SignIn {...options} initialUsername="emil" />}</StrictMode>;
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page);
  field('username').value = ' dana ';
  field('password').value = 'Correct-Horse-7';
  field('password').focus();
  const root = await act(async () => hydrateRoot(container, page));
  await act(() => import('./flow-screens.tsx'));
  expect(field('username').value).toBe(' dana ');
  expect(document.activeElement).toBe(field('password'));
  fireEvent.submit(screen.getByRole('form'));
  await codeIsAsked();
  expect(names).toEqual(['dana']);
  expect(error).not.toHaveBeenCalled();
  await act(async () => root.unmount());
  container.remove();
  error.mockRestore();
});
