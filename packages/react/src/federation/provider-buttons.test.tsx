import { type FederationOutcome, federationProblems } from '@countersign/core/federation/protocol';
import { createSession } from '@countersign/core/session';
import { fetchTransport } from '@countersign/core/transport';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { CountersignProvider } from '../provider.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { federationAt } from '../testing/federation-at.ts';
import { createFederation, ProviderButtons } from './index.ts';

afterEach(cleanup);

const button = (name: RegExp | string) => screen.getByRole('button', { name });

test('a press begins one sign-in, with what every request asks for', async () => {
  const federation = federationAt();
  render(
    <ProviderButtons
      federation={federation}
      providers={['Google', { name: 'Okta', label: 'Contoso' }]}
      request={{ returnTo: '/cart', lang: 'de' }}
    />,
  );
  await userEvent.dblClick(button('Continue with Contoso'));
  await userEvent.click(button('Continue with Google'));
  expect(federation.requests).toEqual([{ provider: 'Okta', returnTo: '/cart', lang: 'de' }]);
});

test('the pool gives its providers, and the app may name them in its order', () => {
  const pool = {
    providers: [
      { name: 'Okta', type: 'OIDC' },
      { name: 'SignInWithApple', type: 'SignInWithApple' },
    ],
  };
  const names = () => screen.getAllByRole('button').map((one) => one.textContent);
  const { rerender } = render(<ProviderButtons federation={federationAt()} pool={pool} />);
  expect(names()).toEqual([
    expect.stringContaining('Continue with Okta'),
    expect.stringContaining('Continue with Apple'),
  ]);
  rerender(<ProviderButtons federation={federationAt()} pool={pool} providers={['Google']} />);
  expect(names()).toEqual([expect.stringContaining('Continue with Google')]);
});

test('the pool gives its domain', () => {
  const session = createSession({
    transport: fetchTransport({ region: 'us-east-1' }),
    clientId: 'client',
    userPoolId: 'us-east-1_Example01',
  });
  const domain = 'auth.example.com';
  expect(createFederation({ session, pool: { domain } }).options).toMatchObject({ domain });
});

test('a page that the browser shows again after Back takes another press', async () => {
  const federation = federationAt();
  render(<ProviderButtons federation={federation} providers={['Google']} />);
  await userEvent.click(button(/Google/));
  fireEvent(window, Object.assign(new Event('pageshow'), { persisted: true }));
  await userEvent.click(button(/Google/));
  expect(federation.requests).toHaveLength(2);
});

test('the server renders every button, and no mark of the last one used', () => {
  const html = renderToString(
    <ProviderButtons
      federation={federationAt({ lastUsed: 'Google' })}
      providers={['Google']}
      sso
    />,
  );
  expect(html).toContain('Google');
  expect(html).not.toContain('Last used');
});

test('a callback begins the session once, in StrictMode too', async () => {
  const onSignedIn = vi.fn();
  const callback = Promise.resolve<FederationOutcome>({ status: 'signed-in', returnTo: '/cart' });
  render(
    <StrictMode>
      <ProviderButtons {...{ federation: federationAt({ callback }), providers: [], onSignedIn }} />
    </StrictMode>,
  );
  await waitFor(() =>
    expect(onSignedIn).toHaveBeenCalledWith({ status: 'signed-in', returnTo: '/cart' }),
  );
  expect(onSignedIn).toHaveBeenCalledTimes(1);
});

test.each(federationProblems)('%s is explained, and leaves the buttons usable', async (problem) => {
  const federation = federationAt({
    callback: Promise.resolve({ status: 'failed', problem, text: 'Words of a trigger.' }),
  });
  render(<ProviderButtons {...{ federation, providers: ['Google'] }} />);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/\w.*\.$/));
  expect(screen.getByRole('alert').textContent).not.toContain('Words of a trigger');
  await userEvent.click(button(/Google/));
  expect(federation.requests).toHaveLength(1);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(''));
});

test('a trigger’s words show where the app trusts them', async () => {
  const callback = Promise.resolve<FederationOutcome>({
    status: 'failed',
    problem: 'trigger',
    text: 'Only for staff',
  });
  render(
    <CountersignProvider showLambdaText>
      <ProviderButtons {...{ federation: federationAt({ callback }), providers: [] }} />
    </CountersignProvider>,
  );
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Only for staff'));
});

test('a window whose sign-in goes on elsewhere says so', async () => {
  const callback = Promise.resolve<FederationOutcome>({ status: 'handed-over' });
  render(<ProviderButtons {...{ federation: federationAt({ callback }), providers: [] }} />);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/other window/));
});

test('an email address of a provider’s domain goes there from the first screen', async () => {
  const federation = federationAt();
  const transport = vi.fn(() => new Promise<never>(() => {}));
  render(
    <SignIn
      {...{ transport, clientId: 'c' }}
      footer={
        <ProviderButtons
          federation={federation}
          providers={[{ name: 'Okta', domains: ['Contoso.example'] }]}
        />
      }
    />,
  );
  // The code that watches the form comes after it.
  await act(() => import('./watch-domains.ts'));
  const field = screen.getByRole('textbox');
  await userEvent.type(field, 'dana@contoso.example{Enter}');
  expect(federation.requests).toEqual([{ provider: 'Okta', loginHint: 'dana@contoso.example' }]);
  expect(transport).not.toHaveBeenCalled();

  cleanup();
  const other = federationAt();
  const okta = [{ name: 'Okta', domains: ['contoso.example'] }];
  render(
    <SignIn
      {...{ transport, clientId: 'c' }}
      footer={<ProviderButtons federation={other} providers={okta} />}
    />,
  );
  await userEvent.type(screen.getByRole('textbox'), 'dana@notcontoso.example{Enter}');
  await waitFor(() => expect(transport).toHaveBeenCalled());
  expect(other.requests).toEqual([]);
});

test('single sign-on asks for an email address, whose domain says where to go', async () => {
  const federation = federationAt();
  render(<ProviderButtons federation={federation} providers={[]} sso />);
  await userEvent.click(button('Continue with single sign-on'));
  const field = await screen.findByRole('textbox', { name: 'Work email address' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.type(field, 'dana{Enter}');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(field, '@Contoso.example{Enter}');
  expect(federation.requests).toEqual([
    { idpIdentifier: 'contoso.example', loginHint: 'dana@Contoso.example' },
  ]);
});
