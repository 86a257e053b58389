import { ChallengeError, type CreationOptions } from '@countersign/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { unanswered } from '../testing/decoded.ts';
import { RegisterPasskey, type RegistrationPrompt } from './index.ts';

const options: CreationOptions = {
  challenge: 'oiPfzErle4_fwSZINCvOuA',
  rp: { id: 'auth.example.com', name: 'Example' },
  user: { id: 'AQID', name: 'dana@example.com', displayName: 'Dana' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
};
const credential = {
  id: 'AAEC',
  rawId: 'AAEC',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', attestationObject: 'AA' },
};

/** A browser whose prompt does this. What Chromium's own does is shown in a test of its own. */
const prompt = (create: RegistrationPrompt['create']): RegistrationPrompt => ({
  isSupported: () => true,
  create: fn(create),
});
const throwing = (name: string) =>
  prompt(async () => {
    throw new DOMException('of the browser', name);
  });

const meta = {
  title: 'RegisterPasskey',
  component: RegisterPasskey,
  args: {
    start: fn(async () => options),
    complete: fn(async () => {}),
    prompt: prompt(async () => credential),
    onContinue: fn(),
    onSkip: fn(),
  },
} satisfies Meta<typeof RegisterPasskey>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Idle: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(args.start).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole('button', { name: 'Not now' }));
    await expect(args.onSkip).toHaveBeenCalledTimes(1);
  },
};

export const Done: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a passkey' }));
    await expect(await canvas.findByRole('heading', { name: 'Passkey added' })).toHaveFocus();
    await expect(args.start).toHaveBeenCalledTimes(1);
    await expect(args.complete).toHaveBeenCalledTimes(1);
    await expect(args.complete).toHaveBeenCalledWith(credential, expect.anything());
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(args.onContinue).toHaveBeenCalledTimes(1);
  },
};

export const Waiting: Story = {
  args: { prompt: prompt(() => new Promise(() => {})) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a passkey' }));
    await expect(
      await canvas.findByRole('button', { name: 'Waiting for your device…' }),
    ).toHaveFocus();
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toBeVisible();
  },
};

export const Sending: Story = {
  args: { complete: fn(unanswered) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a passkey' }));
    await expect(await canvas.findByRole('button', { name: 'Adding the passkey…' })).toHaveFocus();
    await expect(canvas.queryByRole('button', { name: 'Cancel' })).toBeNull();
  },
};

export const Cancelled: Story = {
  args: { prompt: throwing('NotAllowedError') },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a passkey' }));
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toHaveFocus();
    await expect(canvas.getByRole('status')).toHaveTextContent(/Nothing was added/);
    await expect(canvas.getByRole('alert')).toHaveTextContent(/^$/);
    await expect(args.complete).not.toHaveBeenCalled();
  },
};

export const AlreadyThere: Story = {
  args: { prompt: throwing('InvalidStateError') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a passkey' }));
    await expect(
      await canvas.findByRole('heading', { name: 'You already have a passkey here' }),
    ).toHaveFocus();
    await expect(canvas.getByRole('button', { name: 'Continue' })).toBeVisible();
  },
};

export const Unsupported: Story = {
  args: { prompt: { ...throwing('NotSupportedError'), isSupported: () => false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/This browser can’t make passkeys/)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Add a passkey' })).toBeNull();
  },
};

export const WrongDomain: Story = {
  args: { prompt: throwing('SecurityError') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a passkey' }));
    await expect(await canvas.findByText(/can’t be added at the address/)).toBeVisible();
  },
};

export const Refused: Story = {
  args: {
    complete: fn(async () => {
      throw new ChallengeError('TooManyRequestsException', { kind: 'throttled', retryable: true });
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a passkey' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(canvas.getByRole('button', { name: 'Try again' })).toHaveFocus();
  },
};
