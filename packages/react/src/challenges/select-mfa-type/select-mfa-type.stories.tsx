import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { staysInTheCard, stopsAt } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { SelectMfaType } from './index.ts';

const meta = {
  title: 'Challenges/SELECT_MFA_TYPE',
  component: SelectMfaType,
  args: { challenge: decoded('SELECT_MFA_TYPE', 'with-email'), onAnswer: fn() },
} satisfies Meta<typeof SelectMfaType>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas }) => {
    const choices = canvas.getAllByRole('radio');
    await expect(choices).toHaveLength(3);
    for (const choice of choices) await expect(choice).not.toBeChecked();
    await expect(choices[0]).toHaveAccessibleName(/Authenticator app/);
    await expect(canvas.getByRole('group')).toHaveAccessibleName(/how to confirm/);
  },
};

export const Filled: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /Authenticator app/ }));
    await userEvent.keyboard('{ArrowDown}');
    await expect(canvas.getByRole('radio', { name: /Code by email/ })).toBeChecked();
    await expect(args.onAnswer).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith({ choice: 'EMAIL_OTP' }, expect.anything()),
    );
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
  },
};

export const NothingChosen: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('Choose one.'));
    await expect(canvas.getAllByRole('radio')[0]).toHaveFocus();
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /text message/ }));
    await userEvent.dblClick(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('button', { name: 'One moment…' })).toHaveFocus();
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
  },
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: async ({ canvas, userEvent }) => {
    const choice = canvas.getByRole('radio', { name: /text message/ });
    await userEvent.click(choice);
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Wait a moment/));
    await expect(choice).toBeChecked();
  },
};

export const Offline: Story = {
  args: { onAnswer: fn(refusing(refusals.offline)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /text message/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
  },
};

export const LastUsedAndUnknownMembers: Story = {
  args: {
    challenge: {
      ...decoded('SELECT_MFA_TYPE', 'with-email'),
      mfasCanChoose: ['SOFTWARE_TOKEN_MFA', 'VOICE_MFA', 'VOICE_MFA'],
    },
  },
  render: (args) => (
    <InSignIn lastUsed="SOFTWARE_TOKEN_MFA">
      <SelectMfaType {...args} />
    </InSignIn>
  ),
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('radio', { name: /Authenticator.*Last used/ })).toBeChecked();
    await expect(canvas.getAllByRole('radio')).toHaveLength(2);
    await userEvent.click(canvas.getByRole('radio', { name: 'VOICE_MFA' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith({ choice: 'VOICE_MFA' }, expect.anything()),
    );
  },
};

export const OrderedAndFiltered: Story = {
  args: {
    challenge: {
      ...decoded('SELECT_MFA_TYPE', 'with-email'),
      mfasCanChoose: ['SMS_MFA', 'VOICE_MFA', 'SOFTWARE_TOKEN_MFA'],
    },
    order: ['SOFTWARE_TOKEN_MFA'],
    filter: (name) => name !== 'SMS_MFA',
  },
  play: async ({ canvas }) => {
    const values = canvas.getAllByRole<HTMLInputElement>('radio').map((choice) => choice.value);
    await expect(values).toEqual(['SOFTWARE_TOKEN_MFA', 'VOICE_MFA']);
  },
};

export const FilteredToNothing: Story = {
  args: { filter: () => false },
  render: (args) => (
    <InSignIn alternatives={['PASSWORD']} error={refusals.offline()}>
      <SelectMfaType {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: /No way to confirm/ })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try another way' })).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
  },
};

export const InASignIn: Story = {
  render: (args) => (
    <InSignIn deadline={Date.now() + 28_000}>
      <SelectMfaType {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('dana@example.com')).toBeVisible();
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/Less than 30 seconds/),
    );
  },
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: async ({ canvas, userEvent }) => {
    const choice = canvas.getByRole('radio', { name: /text message/ });
    await userEvent.click(choice);
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Start again/));
    await expect(choice).toBeChecked();
  },
};

export const LongText: Story = {
  args: {
    challenge: {
      ...decoded('SELECT_MFA_TYPE', 'with-email'),
      mfasCanChoose: ['SMS_MFA', `${'VERY_'.repeat(24)}LONG_MFA`],
    },
  },
  render: (args) => (
    <InSignIn username={`${'dana.'.repeat(16)}@example.com`} lastUsed="SMS_MFA">
      <SelectMfaType {...args} />
    </InSignIn>
  ),
  play: staysInTheCard,
};

export const MinimalParameters: Story = {
  // One way is a choice that is made already.
  render: () => (
    <SignIn client={receiving('SELECT_MFA_TYPE', { MFAS_CAN_SELECT: '["EMAIL_OTP"]' })} />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: /Code by email/ })).toBeChecked();
  },
};

export const MalformedParameters: Story = {
  render: () => <SignIn client={receiving('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA"' })} />,
  play: stopsAt('MFAS_CAN_CHOOSE'),
};
