import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { SignIn } from '../sign-in/sign-in.tsx';
import { clientAt } from '../testing/client-at.ts';
import { federationAt } from '../testing/federation-at.ts';
import { ProviderButtons } from './index.ts';

const never = new Promise<undefined>(() => {});

const meta = {
  title: 'Federation/ProviderButtons',
  component: ProviderButtons,
  args: {
    federation: federationAt(),
    providers: ['Google', 'SignInWithApple', 'LoginWithAmazon', 'Facebook'],
    onSignedIn: fn(),
  },
  decorators: [
    (Story) => (
      <div className="cs-sign-in">
        <div className="cs-footer">
          <Story />
        </div>
      </div>
    ),
  ],
} satisfies Meta<typeof ProviderButtons>;

export default meta;
type Story = StoryObj<typeof meta>;

const federationOf = (args: { federation: unknown }) =>
  args.federation as ReturnType<typeof federationAt>;

export const KnownProviders: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('svg')).toHaveLength(4));
    const google = canvas.getByRole('button', { name: 'Continue with Google' });
    await userEvent.click(google);
    await expect(federationOf(args).requests).toEqual([{ provider: 'Google' }]);
    await expect(google).toHaveAttribute('aria-disabled', 'true');
    await expect(google).toHaveFocus();
    await expect(canvas.getByRole('status')).toHaveTextContent('Opening Google…');
  },
  args: { federation: federationAt() },
};

export const OwnProviders: Story = {
  args: {
    federation: federationAt({ lastUsed: 'Okta' }),
    or: 'before',
    providers: [
      { name: 'Okta', label: 'Contoso Staff' },
      { name: 'saml-2', label: '学校', icon: <svg viewBox="0 0 16 16" /> },
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('CS')).toBeVisible();
    const last = await canvas.findByRole('button', {
      name: 'Continue with Contoso Staff Last used',
    });
    await expect(last).toBeVisible();
    await expect(canvas.getByText('or')).toBeVisible();
  },
};

export const SingleSignOn: Story = {
  args: { federation: federationAt(), providers: [], sso: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue with single sign-on' }));
    const field = await canvas.findByRole('textbox', { name: 'Work email address' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, 'dana{Enter}');
    await expect(await canvas.findByText(/Enter your email address/)).toBeVisible();
    await expect(field).toHaveFocus();
    await userEvent.type(field, '@Example.com{Enter}');
    await expect(federationOf(args).requests).toEqual([
      { idpIdentifier: 'example.com', loginHint: 'dana@Example.com' },
    ]);
  },
};

export const Finishing: Story = {
  args: { federation: federationAt({ callback: never }) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Signing you in…'));
  },
};

export const Failed: Story = {
  args: {
    federation: federationAt({
      callback: Promise.resolve({ status: 'failed', problem: 'account-exists' }),
    }),
  },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent('There already is an account'),
    );
  },
};

export const UnderASignIn: Story = {
  args: { federation: federationAt(), or: 'before', providers: ['Google', 'SignInWithApple'] },
  decorators: [
    (Story) => (
      <SignIn
        client={clientAt({
          at: 'identify',
          pending: false,
          username: '',
          asksPassword: true,
          notice: undefined,
          error: undefined,
        })}
        footer={<Story />}
      />
    ),
  ],
};
