import { ServiceError } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import type { SignedIn } from '@countersign/core/session';
import type { Transport } from '@countersign/core/transport';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { SessionProvider } from '../session/index.ts';
import { sessionAt, signedIn } from '../testing/session-at.ts';
import { StepUp, useStepUp } from './index.ts';

const jwt = (claims: object) => `x.${btoa(JSON.stringify(claims))}.x`;
const accessToken = jwt({ sub: signedIn.claims.sub });
const smsMfa = fixtures.SMS_MFA.plain.response;
const tokens = { AuthenticationResult: { AccessToken: accessToken, IdToken: accessToken } };
const refusal = (name: string, text = '') => new ServiceError(`${name}Exception`, text, 400);
const at = (n: number): SignedIn => ({ ...signedIn, acr: `urn:cognito:loa:${n}` });

/** What Cognito answers in this story, in order; after that it stays silent. */
let outcomes: (object | Error)[] = [];
const transport = (async () => {
  const outcome = outcomes.shift();
  if (outcome instanceof Error) throw outcome;
  return outcome ?? new Promise(() => {});
}) as unknown as Transport; // One script serves every operation.

const pay = fn(async () => {});
let session = sessionAt(at(1));

function Pay() {
  const payOnceProven = useStepUp(pay, { level: 'urn:cognito:loa:3' });
  return (
    <div className="cs-card">
      <button type="button" className="cs-button" onClick={() => void payOnceProven()}>
        Pay
      </button>
    </div>
  );
}

const meta = {
  title: 'StepUp',
  component: StepUp,
  args: { links: { account: '/account', signIn: '/sign-in', support: '/support' } },
  decorators: [
    (Story) => (
      <SessionProvider session={session}>
        <Pay />
        <Story />
      </SessionProvider>
    ),
  ],
  beforeEach: () => {
    pay.mockClear();
    session = sessionAt(at(1), {
      getAccessToken: async () => accessToken,
      renew: async () => false,
      begin: async () => session.go(at(3)),
      options: { transport, clientId: 'client', userPoolId: 'us-east-1_Example' },
    });
  },
} satisfies Meta<typeof StepUp>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

const press = async ({ canvas, userEvent }: Played, ...answers: (object | Error)[]) => {
  outcomes = answers;
  await userEvent.click(canvas.getByRole('button', { name: 'Pay' }));
  return canvas.findByRole('dialog', { name: 'Confirm it’s you' });
};

export const Asked: Story = {
  play: async (played) => {
    const { canvas, userEvent } = played;
    await press(played, smsMfa, tokens);
    await expect(await canvas.findByText(/signed in as dana@example.com/)).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('heading', { name: /code/i })).toHaveFocus());
    await expect(canvas.queryByRole('button', { name: 'Change' })).toBeNull();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '123456{Enter}');
    await waitFor(() => expect(pay).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(canvas.getByRole('button', { name: 'Pay' })).toHaveFocus();
    // Leave the dialog open: it is what the story shows.
    session.go(at(1));
    await press(played, smsMfa);
    await canvas.findByRole('textbox', { name: 'Code' });
  },
};

export const Canceled: Story = {
  play: async (played) => {
    const { canvas, userEvent } = played;
    await press(played, smsMfa);
    await canvas.findByRole('textbox', { name: 'Code' });
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(canvas.getByRole('button', { name: 'Pay' })).toHaveFocus();
    await expect(pay).not.toHaveBeenCalled();
  },
};

export const NoStrongMethod: Story = {
  play: async (played) => {
    await press(played, refusal('InvalidParameter', 'The user has no factors.'));
    const { canvas } = played;
    await expect(await canvas.findByRole('link', { name: 'Go to your account' })).toBeVisible();
  },
};

export const SessionOver: Story = {
  play: async (played) => {
    await press(played, refusal('NotAuthorized', 'Access Token has been revoked'));
    await expect(await played.canvas.findByRole('link', { name: 'Sign in again' })).toBeVisible();
  },
};

export const TryAgain: Story = {
  play: async (played) => {
    await press(played, refusal('TooManyRequests'));
    const { canvas, userEvent } = played;
    outcomes = [smsMfa];
    // A translated page has the words a second time, for screen readers.
    const [shown] = await canvas.findAllByText(/Too many requests/);
    await expect(shown).toBeVisible();
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** The app client allows no USER_AUTH, so the user signs in afresh. */
export const ByPassword: Story = {
  play: async (played) => {
    await press(played, refusal('InvalidParameter', 'USER_AUTH flow not enabled for this client'));
    const { canvas } = played;
    await expect(await canvas.findByLabelText('Password')).toBeVisible();
    await expect(canvas.getByText('dana@example.com', { selector: 'bdi' })).toBeVisible();
  },
};

export const InPlace: Story = {
  args: { layout: 'in-place' },
  play: async ({ canvas, userEvent }) => {
    outcomes = [smsMfa];
    await userEvent.click(canvas.getByRole('button', { name: 'Pay' }));
    await expect(await canvas.findByRole('region', { name: 'Confirm it’s you' })).toBeVisible();
    await canvas.findByRole('textbox', { name: 'Code' });
  },
};
