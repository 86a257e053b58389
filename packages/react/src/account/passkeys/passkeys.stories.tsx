import type { CreationOptions } from '@countersign/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import type { RegistrationPrompt } from '../../passkey/registration-prompt.ts';
import { Passkeys } from './index.ts';

const passkey = (CredentialId: string, FriendlyCredentialName: string) => ({
  CredentialId,
  FriendlyCredentialName,
  RelyingPartyId: 'auth.example.com',
  AuthenticatorTransports: ['internal'],
  CreatedAt: 1_780_000_000,
});
const two = [passkey('c1', 'iCloud Keychain'), passkey('c2', 'Security key')];
const factors = ['PASSWORD', 'WEB_AUTHN'];
const options: CreationOptions = {
  challenge: 'oiPfzErle4_fwSZINCvOuA',
  rp: { id: 'auth.example.com', name: 'Example' },
  user: { id: 'AQID', name: 'dana@example.com', displayName: 'Dana' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
};
const started = { StartWebAuthnRegistration: { CredentialCreationOptions: options } };

const prompt = (create: RegistrationPrompt['create']): RegistrationPrompt => ({
  isSupported: () => true,
  create: fn(create),
});
const made = prompt(async () => ({
  id: 'AAEC',
  rawId: 'AAEC',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', attestationObject: 'AA' },
}));
const throwing = (name: string) =>
  prompt(async () => {
    throw new DOMException('of the browser', name);
  });

const meta = {
  title: 'Account/passkeys',
  component: Passkeys,
  args: {
    account: ownAccount(started, { passkeys: two, factors }),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
    prompt: made,
  },
} satisfies Meta<typeof Passkeys>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

const add = ({ canvas, userEvent }: Played) =>
  userEvent.click(canvas.getByRole('button', { name: 'Add a passkey' }));

async function remove({ canvas, userEvent }: Played): Promise<void> {
  await userEvent.click(canvas.getByRole('button', { name: 'Remove Security key' }));
  await userEvent.click(canvas.getByRole('button', { name: 'Remove passkey' }));
}

export const Some: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
    await expect(canvas.getByText('iCloud Keychain', { selector: 'bdi' })).toBeVisible();
  },
};

export const Empty: Story = {
  args: { account: ownAccount(started, { passkeys: [], factors: ['PASSWORD'] }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('You have no passkeys yet.')).toBeVisible();
    await expect(canvas.queryByRole('listitem')).toBeNull();
  },
};

export const OnlyWay: Story = {
  args: { account: ownAccount(started, { passkeys: two.slice(1), factors: ['WEB_AUTHN'] }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Your only way to sign in/)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Remove/ })).toBeNull();
  },
};

export const Asked: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Security key' }));
    await expect(canvas.getByRole('button', { name: 'Remove passkey' })).toHaveFocus();
    await expect(canvas.getByText(/Remove “Security key”/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(canvas.getByRole('button', { name: 'Remove Security key' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
  },
};

export const Removed: Story = {
  args: {
    account: ownAccount(
      {
        ListWebAuthnCredentials: { Credentials: two.slice(0, 1) },
        GetUserAuthFactors: { ConfiguredUserAuthFactors: factors },
      },
      { passkeys: two, factors },
    ),
  },
  play: async (played) => {
    await remove(played);
    const { canvas, args } = played;
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/“Security key” was removed/),
    );
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Passkeys' })).toHaveFocus());
    await expect((args.account as TestAccount).inputOf('DeleteWebAuthnCredential')).toEqual({
      CredentialId: 'c2',
    });
  },
};

export const Added: Story = {
  args: {
    account: ownAccount(
      { ...started, ListWebAuthnCredentials: { Credentials: two } },
      { passkeys: [], factors },
    ),
  },
  play: async (played) => {
    await add(played);
    const { canvas } = played;
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/was added/));
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2));
    await expect(canvas.getByRole('button', { name: 'Add a passkey' })).toHaveFocus();
  },
};

export const Loading: Story = {
  args: { account: ownAccount({ ListWebAuthnCredentials: silent }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading…', { selector: '.cs-status *' })).toBeVisible();
  },
};

export const Unread: Story = {
  args: { account: ownAccount({ ListWebAuthnCredentials: refusing('network-failed') }) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const PendingRemoval: Story = {
  args: {
    account: ownAccount({ DeleteWebAuthnCredential: silent }, { passkeys: two, factors }),
  },
  play: async (played) => {
    await remove(played);
    await expect(
      await played.canvas.findByRole('button', { name: 'Removing the passkey…' }),
    ).toHaveFocus();
  },
};

export const PendingPrompt: Story = {
  args: { prompt: prompt(silent) },
  play: async (played) => {
    await add(played);
    const { canvas } = played;
    await expect(
      await canvas.findByRole('button', { name: 'Waiting for your device…' }),
    ).toHaveFocus();
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toBeVisible();
  },
};

export const Cancelled: Story = {
  args: { prompt: throwing('NotAllowedError') },
  play: async (played) => {
    await add(played);
    const { canvas } = played;
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Nothing was added/));
    await expect(canvas.getByRole('button', { name: 'Add a passkey' })).toHaveFocus();
  },
};

export const AlreadyThere: Story = {
  args: { prompt: throwing('InvalidStateError') },
  play: async (played) => {
    await add(played);
    await waitFor(() =>
      expect(played.canvas.getByRole('status')).toHaveTextContent(/This device holds a passkey/),
    );
  },
};

export const Unsupported: Story = {
  args: { prompt: { ...made, isSupported: () => false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/can’t make passkeys/, { selector: 'p' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Add a passkey' })).toBeNull();
  },
};

export const Throttled: Story = {
  args: {
    account: ownAccount(
      { DeleteWebAuthnCredential: refusing('throttled') },
      { passkeys: two, factors },
    ),
  },
  play: async (played) => {
    await remove(played);
    await waitFor(() =>
      expect(played.canvas.getByRole('alert')).toHaveTextContent(/Too many requests/),
    );
    await expect(played.canvas.getByRole('button', { name: 'Remove passkey' })).toHaveFocus();
  },
};

export const SignedOut: Story = {
  args: {
    account: ownAccount(
      { StartWebAuthnRegistration: refusing('access-token-invalid') },
      { passkeys: two, factors },
    ),
  },
  play: async (played) => {
    await add(played);
    await expect(await played.canvas.findByRole('link', { name: 'Sign in again' })).toBeVisible();
  },
};

export const LongText: Story = {
  args: {
    account: ownAccount({}, { passkeys: [passkey('c1', 'key-'.repeat(60))], factors }),
  },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('.cs-section');
    await expect(card?.scrollWidth).toBeLessThanOrEqual((card?.clientWidth ?? 0) + 2);
  },
};
