import { ServiceError } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import type { SignedIn } from '@countersign/core/session';
import { challengeFor, StepUpRequired } from '@countersign/core/step-up';
import type { Transport } from '@countersign/core/transport';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SessionProvider } from '../session/index.ts';
import { sessionAt, signedIn, signedOut } from '../testing/session-at.ts';
import {
  onStepUp,
  StepUp,
  type StepUpDemand,
  type StepUpProps,
  useConfirm,
  useStepUp,
} from './index.ts';

const level = (n: number) => `urn:cognito:loa:${n}`;
const jwt = (claims: object) => `x.${btoa(JSON.stringify(claims))}.x`;
const { sub } = signedIn.claims;
const smsMfa = fixtures.SMS_MFA.plain.response;
const tokensOf = (whose: string) => ({
  AuthenticationResult: { AccessToken: jwt({ sub: whose }), IdToken: jwt({ sub: whose }) },
});
const refusal = (name: string, text = '') => new ServiceError(`${name}Exception`, text, 400);
const at = (n: number | undefined, secondsAgo = 0): SignedIn => ({
  ...signedIn,
  acr: n === undefined ? undefined : level(n),
  authTime: Date.now() - secondsAgo * 1000,
});

interface PayProps {
  acting: () => Promise<unknown>;
  demand: StepUpDemand;
  results: unknown[];
}

function Pay({ acting, demand, results }: PayProps) {
  const pay = useStepUp(acting, demand);
  const note = (outcome: unknown) => void results.push(outcome);
  return (
    <button type="button" onClick={() => void pay().then(note, note)}>
      Pay
    </button>
  );
}

/** A page with one button, whose action is `act`. Calls to Cognito get `outcomes` in order. */
function page(
  state: SignedIn,
  outcomes: (object | Error)[],
  {
    action = async (): Promise<unknown> => 'done',
    demand = { level: level(3) } as StepUpDemand,
    props = {} as StepUpProps,
    more = {} as Parameters<typeof sessionAt>[1],
  } = {},
) {
  const sent: { operation: string; input: Record<string, unknown> }[] = [];
  const transport = (async (operation: string, input: Record<string, unknown>) => {
    sent.push({ operation, input });
    const outcome = outcomes.shift();
    if (!outcome) return new Promise(() => {});
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }) as unknown as Transport; // One script serves every operation.
  const begin = vi.fn(async () => session.go(at(3)));
  const session = sessionAt(state, {
    getAccessToken: async () => jwt({ sub }),
    begin,
    options: { transport, clientId: 'client', userPoolId: 'us-east-1_Example' },
    ...more,
  });
  const acting = vi.fn(action);
  const results: unknown[] = [];
  const tree = (pay = true) => (
    <StrictMode>
      <SessionProvider session={session}>
        {pay && <Pay {...{ acting, demand, results }} />}
        <StepUp layout="in-place" {...props} />
      </SessionProvider>
    </StrictMode>
  );
  const { rerender, unmount } = render(tree());
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Pay' }));
  return {
    session,
    sent,
    begin,
    acting,
    results,
    press,
    unmount,
    leave: () => rerender(tree(false)),
  };
}

const code = async () => {
  await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), '123456{Enter}');
};
const shown = () => screen.queryByRole('region', { name: 'Confirm it’s you' });

beforeEach(async () => {
  // The views load before the tests begin, so that none waits for them.
  await import('./step-up-steps.tsx');
  await import('./elsewhere.tsx');
  await import('../sign-in/flow-screens.tsx');
});
afterEach(cleanup);

describe('an action', () => {
  test('runs at once with a level and an age that are enough', async () => {
    const { press, results, sent } = page(at(4, 60), [], {
      demand: { level: level(3), maxAge: 300 },
    });
    await press();
    await waitFor(() => expect(results).toEqual(['done']));
    expect(shown()).toBeNull();
    expect(sent).toEqual([]);
  });

  test.each([
    ['the level is too low', at(2), { level: level(3) }],
    ['the sign-in is too old', at(4, 301), { level: level(3), maxAge: 300 }],
    ['the tokens tell no level', at(undefined), { level: level(3) }],
  ])('waits for a proof if %s, and then runs once', async (_, state, demand) => {
    const { press, results, sent, begin, acting } = page(state, [smsMfa, tokensOf(sub)], {
      demand,
    });
    await press();
    expect(await screen.findByText(/signed in as dana@example.com/)).toBeTruthy();
    expect(acting).not.toHaveBeenCalled();
    await code();
    await waitFor(() => expect(results).toEqual(['done']));
    expect(acting).toHaveBeenCalledTimes(1);
    expect(begin).toHaveBeenCalledTimes(1);
    expect(shown()).toBeNull();
    expect(sent.map(({ operation }) => operation)).toEqual([
      'InitiateAuth',
      'RespondToAuthChallenge',
    ]);
    expect(sent[0]?.input['AuthParameters']).toMatchObject({
      USERNAME: signedIn.claims['cognito:username'],
      TARGET_ACR_VALUES: `${level(3)} ${level(4)}`,
      ACCESS_TOKEN: jwt({ sub }),
    });
  });

  const wanted = { acrValues: [level(4)], maxAge: 60 };
  const answer401 = () =>
    new Response(null, { status: 401, headers: { 'www-authenticate': challengeFor(wanted) } });
  test.each([
    ['a 401', async () => answer401()],
    ['StepUpRequired', () => Promise.reject(new StepUpRequired(wanted))],
    [
      'an error with a 401',
      () => Promise.reject(Object.assign(new Error(), { response: answer401() })),
    ],
  ])('that is refused by %s runs again, once, after what the server wants', async (_, refused) => {
    const action = vi.fn().mockImplementationOnce(refused).mockResolvedValueOnce('paid');
    const { press, results, sent, acting } = page(at(3), [smsMfa, tokensOf(sub)], { action });
    await press();
    await code();
    await waitFor(() => expect(results).toEqual(['paid']));
    expect(acting).toHaveBeenCalledTimes(2);
    expect(sent[0]?.input['AuthParameters']).toMatchObject({
      TARGET_ACR_VALUES: level(4),
      MAX_AGE: '60',
    });
  });

  test('keeps its own outcome: another error, another answer, a second refusal', async () => {
    const failure = new Error('no funds');
    const first = page(at(3), [], { action: () => Promise.reject(failure) });
    await first.press();
    await waitFor(() => expect(first.results).toEqual([failure]));
    cleanup();
    const again = new StepUpRequired(wanted);
    const second = page(at(3), [smsMfa, tokensOf(sub)], { action: () => Promise.reject(again) });
    await second.press();
    await code();
    await waitFor(() => expect(second.results).toEqual([again]));
    expect(second.acting).toHaveBeenCalledTimes(2);
  });

  test('does not run if the user cancels, by the button or by Escape; the focus goes back', async () => {
    const { press, results, acting, begin } = page(at(1), [smsMfa, smsMfa]);
    await press();
    await screen.findByRole('textbox', { name: 'Code' });
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(results).toEqual([undefined]));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pay' }));
    await press();
    (await screen.findByRole('textbox', { name: 'Code' })).focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(results).toEqual([undefined, undefined]));
    expect(acting).not.toHaveBeenCalled();
    expect(begin).not.toHaveBeenCalled();
  });

  test('that is pressed twice, or waits beside another, leads to one step-up', async () => {
    const { press, results, sent, acting, session } = page(at(1), [smsMfa, tokensOf(sub)]);
    await press();
    await press();
    const other = onStepUp(session)({ acrValues: [level(2), level(3)], maxAge: undefined });
    await code();
    await waitFor(() => expect(results).toEqual(['done', 'done']));
    expect(await other).toBe(true);
    expect(acting).toHaveBeenCalledTimes(1);
    expect(sent).toHaveLength(2);
  });

  test('of a component that is gone takes its step-up along', async () => {
    const { press, results, acting, leave } = page(at(1), [smsMfa]);
    await press();
    await screen.findByRole('textbox', { name: 'Code' });
    leave();
    await waitFor(() => expect(results).toEqual([undefined]));
    expect(shown()).toBeNull();
    expect(acting).not.toHaveBeenCalled();
  });

  test('rejects when no <StepUp> is on the page', async () => {
    const session = sessionAt(at(1));
    await expect(onStepUp(session)({ acrValues: [level(3)], maxAge: undefined })).rejects.toThrow(
      '<StepUp>',
    );
  });
});

describe('a refusal', () => {
  const links = { account: '/account', signIn: '/sign-in', support: '/support' };

  test.each([
    [
      'no method reaches the level',
      refusal('InvalidParameter', 'no factors'),
      'A stronger sign-in method is needed',
      'Go to your account',
    ],
    [
      'the session is over',
      refusal('NotAuthorized', 'Access Token has been revoked'),
      'Your session has ended',
      'Sign in again',
    ],
    [
      'a trigger says no',
      refusal('UserLambdaValidation', 'x'),
      'This didn’t work. You are still signed in.',
      'Contact support',
    ],
  ])('shows the way out if %s', async (_, error, title, out) => {
    const renew = async () => false;
    const { press } = page(at(1), [error], { props: { links }, more: { renew } });
    await press();
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByRole('link', { name: out })).toBeTruthy();
  });

  test('ends the session here where the app has no page to sign in', async () => {
    const signOut = vi.fn(async () => ({ revoked: true }));
    const gone = refusal('NotAuthorized', 'Access Token has expired');
    const { press } = page(at(1), [gone], { more: { signOut } });
    await press();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
    expect(signOut).toHaveBeenCalledTimes(1);
  });

  test('may be tried again after a pause', async () => {
    const { press, results } = page(at(1), [refusal('TooManyRequests'), smsMfa, tokensOf(sub)]);
    await press();
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await code();
    await waitFor(() => expect(results).toEqual(['done']));
  });

  test('of a session that is fresher than this machine’s clock says lets the action run', async () => {
    const { press, results } = page(at(3, 900), [refusal('InvalidParameter', 'already')], {
      demand: { level: level(3), maxAge: 300 },
    });
    await press();
    await waitFor(() => expect(results).toEqual(['done']));
  });

  test('of a session that another tab has raised already lets the action run', async () => {
    const renew = async () => {
      made.session.go(at(3));
      return true;
    };
    const made = page(at(1), [refusal('InvalidParameter', 'already')], { more: { renew } });
    await made.press();
    await waitFor(() => expect(made.results).toEqual(['done']));
  });

  test('of a code keeps the step-up; an expired one begins again', async () => {
    const { press, results, sent } = page(at(1), [
      smsMfa,
      refusal('CodeMismatch', 'Invalid code or auth state for the user.'),
      refusal('NotAuthorized', 'Invalid session for the user, session is expired.'),
      smsMfa,
      tokensOf(sub),
    ]);
    await press();
    await code();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(await screen.findByRole('textbox', { name: 'Code', description: /code/i })).toBeTruthy();
    await code();
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await code();
    await waitFor(() => expect(results).toEqual(['done']));
  });

  test('with another user’s tokens keeps the session and names its user', async () => {
    const { press, begin, acting } = page(at(1), [smsMfa, tokensOf('eve')]);
    await press();
    await code();
    const told = await screen.findAllByText(/Go on with dana@example.com/);
    // Shown, and announced.
    expect(told).toHaveLength(2);
    expect(begin).not.toHaveBeenCalled();
    expect(acting).not.toHaveBeenCalled();
  });

  test('by a sign-out in another tab ends the step-up', async () => {
    const { press, results, session } = page(at(1), [smsMfa]);
    await press();
    await screen.findByRole('textbox', { name: 'Code' });
    act(() => session.go(signedOut));
    await waitFor(() => expect(results).toEqual([undefined]));
  });
});

describe('where there are no levels', () => {
  const tier = refusal('FeatureUnavailableInTier');

  test('the user signs in afresh by their password, and then only the age counts', async () => {
    const { press, results, sent, acting } = page(at(undefined, 900), [tier, tier, tokensOf(sub)], {
      props: { authFlow: 'USER_PASSWORD_AUTH' },
      more: { begin: async () => made.go(at(undefined)) },
    });
    const made = { go: (_: SignedIn) => {} };
    await press();
    const password = await screen.findByLabelText('Password');
    expect(screen.getAllByText('dana@example.com').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
    await userEvent.type(password, 'correctHorse-6{Enter}');
    await waitFor(() => expect(results).toEqual(['done']));
    expect(sent.at(-1)?.input).toMatchObject({
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: signedIn.claims['cognito:username'], PASSWORD: 'correctHorse-6' },
    });
    expect(acting).toHaveBeenCalledTimes(1);
  });
});

function Confirmed({ give }: { give: (confirm: () => Promise<void>) => void }) {
  give(useConfirm({ level: level(1) }));
  return null;
}

describe('useConfirm', () => {
  test('resolves with a proof, and rejects when the user cancels', async () => {
    const session = sessionAt(at(1));
    let confirm = async () => {};
    const tree = (
      <SessionProvider session={session}>
        <Confirmed give={(given) => (confirm = given)} />
        <StepUp layout="in-place" />
      </SessionProvider>
    );
    render(tree);
    await expect(confirm()).resolves.toBeUndefined();
    act(() => session.go(at(undefined)));
    const asked = expect(confirm()).rejects.toMatchObject({ kind: 'aborted' });
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await asked;
  });
});

describe('a user of an identity provider', () => {
  const identities = [{ providerName: 'MyCorp', userId: '7', primary: 'true' }];
  const federated = (n: number): SignedIn => ({
    ...at(n),
    claims: Object.assign({ identities }, signedIn.claims),
  });

  test('leaves for the pool’s pages with what is demanded, and no call is made here', async () => {
    const redirect = vi.fn(async () => undefined);
    const { press, sent } = page(federated(1), [], {
      demand: { level: level(3), maxAge: 300 },
      props: { redirect },
    });
    await press();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
    expect(redirect).toHaveBeenCalledExactlyOnceWith({
      acrValues: [level(3), level(4)],
      maxAge: 300,
    });
    expect(sent).toEqual([]);
  });

  test.each<[string, string, unknown[]]>([
    ['runs the action after a sign-in in a window', sub, ['done']],
    ['does not run it for another user', 'eve', [undefined]],
  ])('%s', async (_what, whose, outcome) => {
    const begun: SignedIn = { ...federated(3), claims: { ...signedIn.claims, sub: whose } };
    const { press, results, session } = page(federated(1), [], {
      props: {
        redirect: async () => {
          act(() => session.go(begun));
          return { status: 'signed-in' };
        },
      },
    });
    await press();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
    await waitFor(() => expect(results).toEqual(outcome));
  });

  test('hears that the sign-in in a window failed', async () => {
    const { press } = page(federated(1), [], {
      props: { redirect: async () => ({ status: 'failed', problem: 'other' as never }) },
    });
    await press();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
    await waitFor(() => expect(document.querySelector('.cs-form-error')).toBeTruthy());
  });

  test('may cancel, and hears that the redirect failed', async () => {
    const redirect = vi.fn().mockRejectedValue(refusal('TooManyRequests'));
    const { press, results, acting } = page(federated(1), [], { props: { redirect } });
    await press();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
    await waitFor(() => expect(document.querySelector('.cs-form-error')).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(results).toEqual([undefined]));
    expect(acting).not.toHaveBeenCalled();
  });

  test('runs the action at once after a strong and fresh sign-in', async () => {
    const redirect = vi.fn();
    const { press, results } = page(federated(4), [], { props: { redirect } });
    await press();
    await waitFor(() => expect(results).toEqual(['done']));
    expect(redirect).not.toHaveBeenCalled();
  });

  test('gets the step-up in the page where the app has no redirect, as does a user of the pool', async () => {
    const redirect = vi.fn();
    const without = page(federated(1), [smsMfa]);
    await without.press();
    await screen.findByRole('textbox', { name: 'Code' });
    cleanup();
    const ofPool = page(at(1), [smsMfa], { props: { redirect } });
    await ofPool.press();
    await screen.findByRole('textbox', { name: 'Code' });
    expect(redirect).not.toHaveBeenCalled();
  });
});
