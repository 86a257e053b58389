import { ChallengeError } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { createSignIn } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { unanswered } from '../testing/decoded.ts';
import { createScreens } from './create-screens.ts';
import type { ScreenProps } from './screen-props.ts';
import { useIdentify } from './screens/use-identify.ts';
import { screens } from './screens.ts';
import { SignIn } from './sign-in.tsx';

afterEach(cleanup);

/** A screen of an app's own: its name, and one thing to do. */
function Mine({ name, action }: { name: string; action: () => unknown }) {
  return (
    <section>
      <h1>{`My ${name}`}</h1>
      <button
        type="button"
        onClick={() => Promise.resolve(action()).catch((error: ChallengeError) => error)}
      >
        Go on
      </button>
    </section>
  );
}

function MyIdentify(props: ScreenProps<'identify'>) {
  const { form, username, problem } = useIdentify(props);
  return (
    <form onSubmit={form.onSubmit}>
      <h1>My identify</h1>
      <label>
        Who are you? <input {...username.input} defaultValue={props.state.username} />
      </label>
      {problem && <p>{problem.kind}</p>}
      <button type="submit">Go on</button>
    </form>
  );
}

const Screens = createScreens({
  identify: MyIdentify,
  'reset-password': ({ client }) => (
    <Mine
      name="reset-password"
      action={() => client.resetPassword({ code: '123456', newPassword: 'Correct-Horse-7' })}
    />
  ),
  'confirm-sign-up': ({ client }) => (
    <Mine name="confirm-sign-up" action={() => client.confirmSignUp({ code: '123456' })} />
  ),
  'remember-device': ({ client }) => (
    <Mine name="remember-device" action={() => client.rememberDevice(false)} />
  ),
  expired: ({ client }) => <Mine name="expired" action={client.restart} />,
  failed: ({ client }) => <Mine name="failed" action={client.restart} />,
  'signed-in': ({ client, onContinue }) => (
    <Mine name="signed-in" action={onContinue ?? client.changeUser} />
  ),
});

/** A pool that answers in turn, and a page that signs in to it. */
function signIn(answers: (object | Error)[], more: object = {}) {
  const calls: string[] = [];
  // A transport's type follows the operation, and one script stands for all.
  const transport = (async (operation: string) => {
    calls.push(operation);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  }) as unknown as Transport;
  const onSignedIn = vi.fn();
  const options = { transport, clientId: 'client', Screens, onSignedIn, ...more };
  render(
    <StrictMode>
      <SignIn {...options} />
    </StrictMode>,
  );
  const see = (name: string) => screen.findByRole('heading', { name });
  const goOn = async () => userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  const identify = async () => {
    await see('My identify');
    await userEvent.type(screen.getByRole('textbox', { name: 'Who are you?' }), ' dana ');
    await goOn();
  };
  return { calls, onSignedIn, see, goOn, identify };
}

const error = (code: string, kind: ChallengeError['kind'], sessionAlive?: boolean) =>
  new ChallengeError(code, { kind, ...(sessionAlive !== undefined && { sessionAlive }) });
const tokens = { AuthenticationResult: { AccessToken: 'a', IdToken: 'i', RefreshToken: 'r' } };
const sent = { CodeDeliveryDetails: { Destination: 'd***@e***', DeliveryMedium: 'EMAIL' } };

test('an app’s own identify and signed-in screens lead from a name to tokens, which it can give again', async () => {
  const { calls, onSignedIn, see, goOn, identify } = signIn([tokens]);
  await identify();
  await see('My signed-in');
  expect(calls).toEqual(['InitiateAuth']);
  expect(onSignedIn).toHaveBeenCalledTimes(1);
  await goOn();
  expect(onSignedIn).toHaveBeenCalledTimes(2);
});

test('an app’s own identify screen shows what is missing and what Cognito refused', async () => {
  const { see, goOn, calls } = signIn([error('UserNotFoundException', 'user-not-found')]);
  await see('My identify');
  await goOn();
  expect(calls).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'Who are you?' }), 'dana');
  await goOn();
  expect(await screen.findByText('unknown-username')).toBeDefined();
  expect(screen.getByDisplayValue('dana')).toBeDefined();
});

test('confirm-sign-up of an app’s own', async () => {
  const { calls, see, goOn, identify } = signIn([
    error('UserNotConfirmedException', 'not-confirmed'),
    sent,
    { Session: 'confirmed' },
    tokens,
  ]);
  await identify();
  await see('My confirm-sign-up');
  await goOn();
  await see('My signed-in');
  expect(calls).toEqual([
    'InitiateAuth',
    'ResendConfirmationCode',
    'ConfirmSignUp',
    'InitiateAuth',
  ]);
});

test('reset-password of an app’s own', async () => {
  const { calls, see, goOn, identify } = signIn([
    error('PasswordResetRequiredException', 'password-reset-required'),
    sent,
    {},
  ]);
  await identify();
  await see('My reset-password');
  await goOn();
  await see('My identify');
  expect(calls).toEqual(['InitiateAuth', 'ForgotPassword', 'ConfirmForgotPassword']);
});

test('remember-device of an app’s own', async () => {
  const device = { NewDeviceMetadata: { DeviceKey: 'k', DeviceGroupKey: 'g' } };
  const stored = { get: () => undefined, set() {}, remove() {} };
  const { calls, see, goOn, identify } = signIn(
    [
      { AuthenticationResult: { ...tokens.AuthenticationResult, ...device } },
      { UserConfirmationNecessary: true },
    ],
    { deviceStore: stored, userPoolId: 'us-east-1_TjaQrWn2x' },
  );
  await identify();
  await see('My remember-device');
  await goOn();
  await see('My signed-in');
  expect(calls).toEqual(['InitiateAuth', 'ConfirmDevice']);
});

const challenge = fixtures.SMS_MFA.plain.response;

test.each([
  ['expired', error('NotAuthorizedException', 'session-expired', false)],
  ['failed', error('UserLambdaValidationException', 'lambda', false)],
] as const)('%s of an app’s own', async (name, refusal) => {
  const { calls, see, goOn, identify } = signIn([challenge, refusal, tokens]);
  await identify();
  await see('Enter the code');
  await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456{Enter}');
  await see(`My ${name}`);
  await goOn();
  await see('My signed-in');
  expect(calls).toEqual(['InitiateAuth', 'RespondToAuthChallenge', 'InitiateAuth']);
});

test('screens that the app does not replace are the kit’s', async () => {
  const mine = createScreens({ ...screens, identify: MyIdentify });
  const refusal = error('NotAuthorizedException', 'session-expired', false);
  const { see, identify } = signIn([challenge, refusal, challenge], { Screens: mine });
  await identify();
  await see('Enter the code');
  await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456{Enter}');
  await see('This sign-in timed out');
  await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
  await see('Enter the code');
});

test('header and footer stay where they are from screen to screen, also while code is loaded', async () => {
  const { see } = signIn([challenge, error('X', 'lambda', false)], {
    Screens: undefined,
    header: <strong>Example</strong>,
    footer: ({ at }: { at: string }) => at !== 'challenge' && <p>{`At ${at}`}</p>,
  });
  const logo = screen.getByText('Example');
  expect(screen.getByText('At identify')).toBeDefined();
  await userEvent.type(await screen.findByRole('textbox'), 'dana{Enter}');
  await see('Enter the code');
  expect(screen.getByText('Example')).toBe(logo);
  expect(screen.queryByText(/^At /)).toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456{Enter}');
  expect(await screen.findByText('At failed')).toBeDefined();
  expect(screen.getByText('Example')).toBe(logo);
});

test('a kind of name that there is not asks for any, and the developer reads what to pass', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  // What JavaScript lets through.
  const identifier = 'mail' as 'email';
  render(<SignIn transport={unanswered as Transport} clientId="c" {...{ identifier }} />);
  expect(screen.getByRole('textbox', { name: 'Email, phone or username' })).toBeDefined();
  await expect.poll(() => said.mock.calls.length).toBe(1);
  expect(said.mock.calls.join()).toBe(
    'Countersign: identifier is "mail", so the form asks for any name. ' +
      'Pass one of any, email, phone, username.',
  );
  said.mockRestore();
});

test('an app’s own client is shown with the app’s own screens as well', async () => {
  const client = createSignIn({ transport: unanswered as Transport, clientId: 'c' });
  render(<SignIn {...{ client, Screens }} />);
  expect(screen.getByRole('heading', { name: 'My identify' })).toBeDefined();
});
