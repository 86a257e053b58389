import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { goesOn, staysInTheCard } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { SelectChallenge } from './index.ts';

const meta = {
  title: 'Challenges/SELECT_CHALLENGE',
  component: SelectChallenge,
  args: { challenge: decoded('SELECT_CHALLENGE', 'plain'), onAnswer: fn() },
  render: (args) => (
    <InSignIn forgotPassword="/reset">
      <SelectChallenge {...args} />
    </InSignIn>
  ),
} satisfies Meta<typeof SelectChallenge>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas }) => {
    const choices = canvas.getAllByRole('radio');
    await expect(choices).toHaveLength(3);
    for (const choice of choices) await expect(choice).not.toBeChecked();
    await expect(canvas.getByRole('radio', { name: /^Password/ })).toBeVisible();
    await expect(canvas.getByRole('group', { name: 'Choose how to sign in' })).toBeVisible();
  },
};

export const FilledWithACode: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /Code by email/ }));
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    await expect(args.onAnswer).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith({ choice: 'EMAIL_OTP' }, expect.anything()),
    );
  },
};

export const FilledWithAPassword: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /^Password/ }));
    const password = canvas.getByLabelText('Password', { selector: 'input[type=password]' });
    await userEvent.type(password, 'correct horse{Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith(
        { choice: 'PASSWORD_SRP', password: 'correct horse' },
        expect.anything(),
      ),
    );
  },
};

export const NothingChosen: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('Choose one.'));
    await expect(canvas.getAllByRole('radio')[0]).toHaveFocus();
    await expect(canvas.getByRole('group')).toHaveAccessibleDescription(/Choose one/);
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /Code by email/ }));
    await userEvent.dblClick(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('button', { name: 'One moment…' })).toHaveFocus();
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
  },
};

export const OnlyAPassword: Story = {
  args: { challenge: decoded('SELECT_CHALLENGE', 'passwords-only') },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('heading', { name: 'Enter your password' })).toBeVisible();
    await expect(canvas.queryByRole('radio')).toBeNull();
    await userEvent.type(canvas.getByLabelText('Password'), 'correct horse{Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith(
        { choice: 'PASSWORD_SRP', password: 'correct horse' },
        expect.anything(),
      ),
    );
  },
};

export const WrongPassword: Story = {
  args: {
    challenge: decoded('SELECT_CHALLENGE', 'passwords-only'),
    onAnswer: fn(refusing(refusals.wrongPassword)),
  },
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByLabelText('Password');
    await userEvent.type(password, 'wrong horse');
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/username or password is wrong/),
    );
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toHaveFocus();
    await expect(password).not.toBeInvalid();
  },
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: async ({ canvas, userEvent }) => {
    const choice = canvas.getByRole('radio', { name: /Code by email/ });
    await userEvent.click(choice);
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(choice).toBeChecked();
  },
};

export const LastUsedAndUnknownMembers: Story = {
  args: {
    challenge: {
      ...decoded('SELECT_CHALLENGE', 'plain'),
      availableChallenges: ['WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP', 'VOICE_OTP', 'PASSWORD'],
    },
  },
  render: (args) => (
    <InSignIn lastUsed="WEB_AUTHN">
      <SelectChallenge {...args} />
    </InSignIn>
  ),
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('radio', { name: /Passkey.*Last used/ })).toBeChecked();
    await userEvent.click(canvas.getByRole('radio', { name: 'VOICE_OTP' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith({ choice: 'VOICE_OTP' }, expect.anything()),
    );
  },
};

export const OrderedAndFiltered: Story = {
  args: {
    challenge: {
      ...decoded('SELECT_CHALLENGE', 'plain'),
      availableChallenges: ['SMS_OTP', 'VOICE_OTP', 'EMAIL_OTP', 'PASSWORD_SRP', 'WEB_AUTHN'],
    },
    order: ['WEB_AUTHN', 'PASSWORD'],
    filter: (name) => name !== 'SMS_OTP',
  },
  play: async ({ canvas }) => {
    const values = canvas.getAllByRole<HTMLInputElement>('radio').map((choice) => choice.value);
    await expect(values).toEqual(['WEB_AUTHN', 'PASSWORD_SRP', 'VOICE_OTP', 'EMAIL_OTP']);
  },
};

export const FilteredToAPassword: Story = {
  args: { filter: (name) => name.startsWith('PASSWORD') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Enter your password' })).toBeVisible();
    await expect(canvas.getByLabelText('Password')).toBeVisible();
  },
};

export const FilteredToNothing: Story = {
  args: { filter: () => false },
  render: (args) => (
    <InSignIn error={refusals.offline()}>
      <SelectChallenge {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'No way to sign in' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
  },
};

export const NothingOffered: Story = {
  args: { challenge: { ...decoded('SELECT_CHALLENGE', 'plain'), availableChallenges: [] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: async ({ canvas, userEvent }) => {
    const choice = canvas.getByRole('radio', { name: /Code by email/ });
    await userEvent.click(choice);
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Start again/));
    await expect(choice).toBeChecked();
  },
};

export const LongText: Story = {
  args: {
    challenge: {
      ...decoded('SELECT_CHALLENGE', 'plain'),
      availableChallenges: ['WEB_AUTHN', `${'VERY_'.repeat(24)}LONG_OTP`, 'PASSWORD'],
    },
  },
  render: (args) => (
    <InSignIn username={`${'dana.'.repeat(16)}@example.com`} lastUsed="WEB_AUTHN">
      <SelectChallenge {...args} />
    </InSignIn>
  ),
  play: staysInTheCard,
};

export const MinimalParameters: Story = {
  // A list and a session are enough; the name may be missing.
  render: () => (
    <SignIn
      client={receiving(
        'SELECT_CHALLENGE',
        {},
        {
          ChallengeName: undefined,
          ChallengeParameters: undefined,
          AvailableChallenges: ['EMAIL_OTP', 'WEB_AUTHN'],
        },
      )}
    />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('radio')).toHaveLength(2);
  },
};

export const MalformedParameters: Story = {
  render: () => (
    <SignIn client={receiving('SELECT_CHALLENGE', {}, { AvailableChallenges: 'EMAIL_OTP' })} />
  ),
  play: goesOn('No way to sign in'),
};
