import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { FlowStage } from './flow-stage.tsx';
import { hands } from './hands.ts';
import { poolOffering, reachable } from './pools.ts';

const meta = {
  title: 'Flows/Passwordless',
  component: FlowStage,
} satisfies Meta<typeof FlowStage>;

export default meta;
type Story = StoryObj<typeof meta>;

export const CodeByEmail: Story = {
  args: {
    pool: poolOffering('PASSWORD', 'EMAIL_OTP'),
    person: {
      username: 'eli@example.com',
      attributes: reachable('eli@example.com'),
      shows: 'No password at all: a code by email is the only way in.',
    },
    resendSeconds: 0,
  },
  play: async ({ canvas, userEvent }) => {
    const { press, type, see, kit, codeFromInbox, signedIn, calls, requests } = hands(
      canvas,
      userEvent,
    );
    await press('Continue');
    await see('Enter the code');
    const first = await codeFromInbox();
    await press('Send a new code');
    const second = await codeFromInbox(2);
    await expect(second).not.toBe(first);
    await type('Code', second);
    await press('Confirm');
    await expect(await signedIn()).toHaveFocus();
    await expect(kit().queryByRole('textbox')).toBeNull();
    await expect(calls()).toEqual([
      'InitiateAuth EMAIL_OTP',
      'InitiateAuth EMAIL_OTP',
      'RespondToAuthChallenge tokens',
    ]);
    await expect(requests()).toContain('EMAIL_OTP_CODE');
    await expect(requests()).not.toContain(second);
  },
};

export const AChoiceOfWays: Story = {
  args: {
    pool: poolOffering('PASSWORD', 'EMAIL_OTP'),
    person: {
      username: 'dana@example.com',
      attributes: reachable('dana@example.com'),
      password: 'Correct-Horse-7',
      shows: 'A choice: a password, proved without being sent, or a code by email.',
    },
  },
  play: async ({ canvas, userEvent }) => {
    const { press, choose, type, see, signedIn, calls, requests } = hands(canvas, userEvent);
    await press('Continue');
    await see('Choose how to sign in');
    await choose('Code by email');
    await press('Continue');
    await see('Enter the code');
    await press('Try another way');
    await see('Choose how to sign in');
    await choose('Password');
    await type('Password', 'Correct-Horse-7');
    await press('Sign in');
    await expect(await signedIn()).toHaveFocus();
    await expect(calls().slice(-2)).toEqual([
      'RespondToAuthChallenge PASSWORD_VERIFIER',
      'RespondToAuthChallenge tokens',
    ]);
    await expect(requests()).not.toContain('Correct-Horse-7');
  },
};
