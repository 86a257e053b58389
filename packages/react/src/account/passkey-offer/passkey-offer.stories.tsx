import type { CreationOptions } from '@countersign/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { ownAccount, type TestAccount } from '../../../test/own-account.ts';
import { PasskeyOffer, type SilentRegistration } from './index.ts';

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
const answers = {
  StartWebAuthnRegistration: { CredentialCreationOptions: options },
  ListWebAuthnCredentials: { Credentials: [{ CredentialId: 'c1' }] },
  GetUserAuthFactors: { ConfiguredUserAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
};
const account = (passkeys: never[] = [], factors = ['PASSWORD']) =>
  ownAccount(answers, { passkeys, factors });
const none: SilentRegistration = {
  isSupported: async () => false,
  create: fn(async () => credential),
};

const meta = {
  title: 'Account/PasskeyOffer',
  component: PasskeyOffer,
  args: {
    account: account(),
    silent: none,
    prompt: { isSupported: () => true, create: fn(async () => credential) },
    onClose: fn(),
  },
  // A session of its own for each story.
  beforeEach: () => {
    sessionStorage.clear();
    localStorage.removeItem('countersign.passkey-offer.');
  },
} satisfies Meta<typeof PasskeyOffer>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Offered: Story = {
  play: async ({ canvas, userEvent, args, canvasElement }) => {
    await expect(await canvas.findByRole('heading', { name: 'Add a passkey' })).toBeVisible();
    await expect((args.account as TestAccount).calls).toEqual([]);
    await userEvent.click(canvas.getByRole('button', { name: 'Not now' }));
    await expect(args.onClose).toHaveBeenCalledTimes(1);
    await expect(canvas.queryByRole('button')).toBeNull();
    await expect(canvasElement.querySelector('.cs-passkey-offer')).toHaveFocus();
  },
};

export const Added: Story = {
  args: { account: account() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add a passkey' }));
    await expect(await canvas.findByRole('heading', { name: 'Passkey added' })).toHaveFocus();
    await expect(
      (args.account as TestAccount).inputOf('CompleteWebAuthnRegistration'),
    ).toMatchObject({ Credential: credential });
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(args.onClose).toHaveBeenCalled();
  },
};

export const CreatedWithoutAsking: Story = {
  args: {
    account: account(),
    silent: { isSupported: async () => true, create: fn(async () => credential) },
  },
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByText(/Your passkey was added/, { selector: '.cs-notice *' }),
    ).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
    await expect(
      (args.account as TestAccount).inputOf('CompleteWebAuthnRegistration'),
    ).toMatchObject({ Credential: credential });
  },
};

export const AskedAfterRefusal: Story = {
  args: {
    account: account(),
    silent: {
      isSupported: async () => true,
      create: async () => {
        throw new DOMException('of the browser', 'NotAllowedError');
      },
    },
  },
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('button', { name: 'Add a passkey' })).toBeVisible();
    await expect((args.account as TestAccount).calls).toEqual([['StartWebAuthnRegistration', {}]]);
  },
};

const nothing = async (canvasElement: HTMLElement): Promise<void> => {
  await waitFor(() => expect(sessionStorage).toHaveLength(0));
  await expect(canvasElement).toHaveTextContent('');
};

export const AskedAfterSilence: Story = {
  args: {
    account: account(),
    silent: { isSupported: async () => true, create: () => new Promise(() => {}) },
  },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Add a passkey' }, { timeout: 9000 });
    await expect(button).toBeVisible();
  },
};

export const NotAfterOtherSignIn: Story = {
  args: { account: account(), amr: ['swk', 'user'] },
  play: ({ canvasElement }) => nothing(canvasElement),
};

export const NotWithoutPassword: Story = {
  args: { account: account([], ['EMAIL_OTP']) },
  play: ({ canvasElement }) => nothing(canvasElement),
};

export const NotWithPasskey: Story = {
  args: { account: account([{ CredentialId: 'c1' } as never]) },
  play: ({ canvasElement }) => nothing(canvasElement),
};
