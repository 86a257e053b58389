import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { sessionAt, signedIn, signedOut } from '../testing/session-at.ts';
import { SessionProvider, UserButton, UserMenuItem } from './index.ts';

const signOut = fn(async () => ({ revoked: true }));

const meta = {
  title: 'Session/UserButton',
  component: UserButton,
  args: { onSignedOut: fn() },
  parameters: { state: () => signedIn },
  decorators: [
    (Story, { parameters }) => (
      <SessionProvider session={sessionAt(parameters['state'](), { signOut })}>
        <header className="story-header">
          <h1>Orders</h1>
          <Story />
        </header>
      </SessionProvider>
    ),
  ],
  beforeEach: () => void signOut.mockClear(),
} satisfies Meta<typeof UserButton>;

export default meta;
type Story = StoryObj<typeof meta>;

const menuOf = (canvas: { getByRole: (role: string, options?: object) => HTMLElement }) => ({
  button: canvas.getByRole('button', { name: 'Dana Example Account menu' }),
  item: (name: string) => canvas.getByRole('menuitem', { name }),
});

export const Closed: Story = {
  play: async ({ canvas }) => {
    const { button } = menuOf(canvas);
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(canvas.queryByRole('menu')).toBeNull();
  },
};

export const Open: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const { button, item } = menuOf(canvas);
    await userEvent.click(button);
    await expect(await canvas.findByRole('menu', { name: /Dana Example/ })).toBeVisible();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(canvas.getByText('dana@example.com')).toBeVisible();
    await waitFor(() => expect(item('Sign out')).toHaveFocus());
    await expect(args.onSignedOut).not.toHaveBeenCalled();
  },
};

export const SignsOut: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const { button, item } = menuOf(canvas);
    await userEvent.click(button);
    await waitFor(() => expect(item('Sign out')).toBeVisible());
    await userEvent.click(item('Sign out'));
    await expect(signOut.mock.calls).toEqual([[{ everywhere: false }]]);
    await waitFor(() => expect(args.onSignedOut).toHaveBeenCalledWith({ revoked: true }));
    await waitFor(() => expect(canvas.queryByRole('menu')).toBeNull());
  },
};

const more = (
  <>
    <UserMenuItem href="/profile" onSelect={(event) => event.preventDefault()}>
      Profile
    </UserMenuItem>
    <UserMenuItem onSelect={fn()}>Settings</UserMenuItem>
    <button type="button" role="menuitem" tabIndex={-1} className="cs-user-item" disabled>
      Billing
    </button>
  </>
);

export const WithMore: Story = {
  args: {
    children: more,
    icon: (
      <svg className="cs-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 8.2a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.6 14a5.4 5.4 0 0 1 10.8 0" />
      </svg>
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(menuOf(canvas).button);
    await expect(await canvas.findByRole('menu')).toBeVisible();
  },
};

/** Everything by keys, as in any menu. */
export const ByKeyboard: Story = {
  args: { children: more },
  play: async ({ canvas, userEvent }) => {
    const { button, item } = menuOf(canvas);
    const at = (name: string) => waitFor(() => expect(item(name)).toHaveFocus());
    button.focus();
    await userEvent.keyboard('{Enter}');
    await at('Profile');
    await userEvent.keyboard('{ArrowDown}');
    await at('Settings');
    // What is disabled is passed over.
    await userEvent.keyboard('{ArrowDown}');
    await at('Sign out');
    await userEvent.keyboard('{ArrowDown}');
    await at('Profile');
    await userEvent.keyboard('{ArrowUp}');
    await at('Sign out');
    await userEvent.keyboard('{Home}');
    await at('Profile');
    await userEvent.keyboard('{End}');
    await at('Sign out');
    await userEvent.keyboard('p');
    await at('Profile');
    await userEvent.keyboard('s');
    await at('Settings');
    await userEvent.keyboard('s');
    await at('Sign out');
    await userEvent.keyboard('{Tab}');
    await waitFor(() => expect(canvas.queryByRole('menu')).toBeNull());
    button.focus();
    await userEvent.keyboard('{ArrowUp}');
    await at('Sign out');
    await userEvent.keyboard('{Home} ');
    await waitFor(() => expect(canvas.queryByRole('menu')).toBeNull());
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await at('Profile');
  },
};

export const LongName: Story = {
  parameters: {
    state: () => ({
      ...signedIn,
      claims: { ...signedIn.claims, name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6) },
    }),
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(await canvas.findByRole('menu')).toBeVisible();
    const { documentElement } = canvasElement.ownerDocument;
    await expect(documentElement.scrollWidth).toBeLessThanOrEqual(documentElement.clientWidth);
  },
};

/** A token may say anything, or nothing. */
export const Nameless: Story = {
  parameters: {
    // A function, as parameters of two levels are merged otherwise.
    state: () => ({ ...signedIn, claims: { sub: '1', name: { first: 'Dana' }, email: '  ' } }),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Account menu' })).toBeVisible();
  },
};

export const SignedOut: Story = {
  parameters: { state: () => signedOut },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};
