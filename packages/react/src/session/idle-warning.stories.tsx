import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { sessionAt, signedIn } from '../testing/session-at.ts';
import { IdleWarning, SessionProvider } from './index.ts';

const touch = fn();
const signOut = fn(async () => ({ revoked: true }));
let session = sessionAt(signedIn);

const meta = {
  title: 'Session/IdleWarning',
  component: IdleWarning,
  args: {},
  decorators: [
    (Story) => (
      <SessionProvider session={session}>
        <div className="cs-card">
          <button type="button" className="cs-button cs-quiet">
            Go on working
          </button>
        </div>
        <Story />
      </SessionProvider>
    ),
  ],
  beforeEach: () => {
    touch.mockClear();
    signOut.mockClear();
    session = sessionAt(signedIn, { touch, signOut });
  },
} satisfies Meta<typeof IdleWarning>;

export default meta;
type Story = StoryObj<typeof meta>;

const idle = (secondsLeft: number | undefined) => session.go({ ...signedIn, secondsLeft });

export const Warns: Story = {
  play: async ({ canvas, userEvent }) => {
    const working = canvas.getByRole('button', { name: 'Go on working' });
    working.focus();
    await expect(canvas.queryByRole('dialog')).toBeNull();
    idle(60);
    const dialog = await canvas.findByRole('dialog', { name: 'Are you still there?' });
    await expect(dialog).toHaveAccessibleDescription('You will be signed out in 60 seconds.');
    const stay = canvas.getByRole('button', { name: 'Stay signed in' });
    await waitFor(() => expect(stay).toHaveFocus());
    await userEvent.click(stay);
    await expect(touch).toHaveBeenCalledTimes(1);
    idle(undefined);
    await waitFor(() => expect(working).toHaveFocus());
    idle(42);
    await expect(await canvas.findByText('You will be signed out in 42 seconds.')).toBeVisible();
  },
};

/** Screen readers announce only some of the seconds. */
export const SecondsAreSaidNowAndThen: Story = {
  play: async ({ canvas }) => {
    idle(60);
    const status = await canvas.findByRole('status');
    const said = new Set<string>();
    for (let left = 60; left > 0; left -= 1) {
      idle(left);
      await waitFor(() =>
        expect(canvas.getByRole('dialog')).toHaveAccessibleDescription(
          new RegExp(` ${left} second`),
        ),
      );
      said.add(status.textContent ?? '');
    }
    await expect([...said].map((text) => /\d+/.exec(text)?.[0])).toEqual([
      undefined,
      '30',
      '20',
      '10',
      '5',
    ]);
  },
};

export const LastSecond: Story = {
  play: async ({ canvas, userEvent }) => {
    idle(1);
    await expect(await canvas.findByText('You will be signed out in 1 second.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out' }));
    await expect(signOut).toHaveBeenCalledTimes(1);
    await expect(touch).not.toHaveBeenCalled();
  },
};

export const EscapeStays: Story = {
  play: async ({ canvas }) => {
    idle(30);
    const dialog = await canvas.findByRole('dialog');
    // Escape reaches a dialog as this; no script can press it for the browser.
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await expect(touch).toHaveBeenCalledTimes(1);
  },
};

export const TimeIsUp: Story = {
  play: async ({ canvas }) => {
    idle(1);
    await canvas.findByRole('dialog');
    session.go({ status: 'signed-out', reason: 'idle' });
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
  },
};
