import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { FlowStage } from './flow-stage.tsx';
import { hands } from './hands.ts';
import { poolOffering, reachable } from './pools.ts';

const meta = {
  title: 'Flows/Account care',
  component: FlowStage,
  args: { authFlow: 'USER_SRP_AUTH', pool: poolOffering('PASSWORD', 'EMAIL_OTP') },
} satisfies Meta<typeof FlowStage>;

export default meta;
type Story = StoryObj<typeof meta>;

const dana = {
  username: 'dana@example.com',
  attributes: reachable('dana@example.com'),
  password: 'Correct-Horse-7',
};

export const ForgottenPassword: Story = {
  args: {
    person: { ...dana, shows: 'A forgotten password is changed with a code sent by email.' },
  },
  play: async ({ canvas, userEvent }) => {
    const { type, press, see, kit, codeFromInbox, signedIn, calls } = hands(canvas, userEvent);
    await press('Forgot password?');
    await see('Choose a new password');
    await type('Code', await codeFromInbox());
    await type('New password', 'Brand-New-Horse-10');
    await press('Change password');
    await see('Sign in');
    await expect(
      kit().getAllByText('Your password was changed. Sign in with the new one.')[0],
    ).toBeVisible();
    await type('Password', 'Brand-New-Horse-10');
    await press('Sign in');
    await expect(await signedIn()).toHaveFocus();
    await expect(calls().slice(0, 2)).toEqual(['ForgotPassword 200', 'ConfirmForgotPassword 200']);
  },
};

export const AccountToConfirm: Story = {
  args: {
    person: {
      ...dana,
      status: 'UNCONFIRMED',
      shows: 'An account that was never confirmed: a code proves its address first.',
    },
  },
  play: async ({ canvas, userEvent }) => {
    const { type, press, see, codeFromInbox, signedIn, calls } = hands(canvas, userEvent);
    await type('Password', 'Correct-Horse-7');
    await press('Sign in');
    await see('Confirm your account');
    await type('Code', await codeFromInbox());
    await press('Confirm');
    await see('Sign in');
    await type('Password', 'Correct-Horse-7');
    await press('Sign in');
    await expect(await signedIn()).toHaveFocus();
    await expect(calls()).toContain('RespondToAuthChallenge UserNotConfirmedException');
    await expect(calls()).toContain('ConfirmSignUp 200');
  },
};

export const ExpiredSession: Story = {
  args: {
    authFlow: 'USER_AUTH',
    person: {
      ...dana,
      shows: 'A code that comes too late: the session is over, the name is kept.',
    },
  },
  play: async ({ canvas, userEvent }) => {
    const { type, press, pressBehind, choose, see, codeFromInbox, signedIn, calls } = hands(
      canvas,
      userEvent,
    );
    await press('Continue');
    await choose('Code by email');
    await press('Continue');
    await see('Enter the code');
    await type('Code', await codeFromInbox());
    await pressBehind('Let 3 minutes pass');
    await press('Confirm');
    await expect(await see('This sign-in timed out')).toHaveFocus();
    await expect(calls().at(-1)).toBe('RespondToAuthChallenge NotAuthorizedException');
    await press('Start again');
    await choose('Password');
    await type('Password', 'Correct-Horse-7');
    await press('Sign in');
    await expect(await signedIn()).toHaveFocus();
  },
};
