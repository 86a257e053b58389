import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { SignIn } from '../sign-in/sign-in.tsx';
import { loading, sessionAt, signedIn, signedOut } from '../testing/session-at.ts';
import { RequireSession, SessionProvider, SignedIn } from './index.ts';

const renew = fn(async () => true);

const meta = {
  title: 'Session/RequireSession',
  component: RequireSession,
  args: {
    fallback: <SignIn />,
    children: <SignedIn>{({ claims }) => <h1>Hello, {claims.name}</h1>}</SignedIn>,
  },
  parameters: { state: () => signedIn },
  decorators: [
    (Story, { parameters }) => (
      <SessionProvider session={sessionAt(parameters['state'](), { renew })}>
        <Story />
      </SessionProvider>
    ),
  ],
} satisfies Meta<typeof RequireSession>;

export default meta;
type Story = StoryObj<typeof meta>;

export const SignedInUser: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Hello, Dana Example' })).toBeVisible();
  },
};

export const SignedOut: Story = {
  parameters: { state: () => signedOut },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  },
};

export const NotKnownYet: Story = {
  parameters: { state: () => loading },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('heading')).toBeNull();
  },
};

export const NoAnswer: Story = {
  parameters: { state: () => ({ status: 'loading', error: 'NetworkFailed' }) },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent(/We can’t tell yet/);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(renew).toHaveBeenCalled();
  },
};
