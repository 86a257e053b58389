import type { StoryContext } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import type { Play } from './play.ts';

const passwordOf = (canvas: StoryContext['canvas']): HTMLInputElement =>
  canvas.getByLabelText<HTMLInputElement>('Password', { selector: 'input' });

/** What has to hold on every screen that asks for a password, whatever becomes of it. */

export const empty: Play = async ({ canvas }) => {
  await expect(canvas.getByText('dana@example.com')).toBeVisible();
  await expect(canvas.getByRole('link', { name: 'Forgot password?' })).toBeVisible();
  await expect(passwordOf(canvas)).toHaveAttribute('autocomplete', 'current-password');
};

export const standalone: Play = async ({ canvas }) => {
  await expect(canvas.queryByRole('button', { name: 'Change' })).toBeNull();
  await expect(canvas.queryByRole('button', { name: 'Try another way' })).toBeNull();
};

export const filled: Play = async ({ canvas, userEvent, args }) => {
  const password = passwordOf(canvas);
  await userEvent.type(password, 'correct horse');
  const show = canvas.getByRole('button', { name: 'Show password' });
  await userEvent.click(show);
  await expect(show).toHaveAttribute('aria-pressed', 'true');
  await expect(password).toHaveAttribute('type', 'text');
  await expect(password).toHaveValue('correct horse');
  await userEvent.type(password, '{Enter}');
  await waitFor(() =>
    expect(args.onAnswer).toHaveBeenCalledWith({ password: 'correct horse' }, expect.anything()),
  );
};

export const nothingTyped: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(passwordOf(canvas)).toHaveFocus());
  await expect(passwordOf(canvas)).toHaveAccessibleDescription(/Enter your password/);
};

export const pending: Play = async ({ canvas, userEvent, args }) => {
  await userEvent.type(passwordOf(canvas), 'correct horse{Enter}{Enter}');
  await expect(await canvas.findByRole('button', { name: 'Signing in…' })).toBeVisible();
  await expect(args.onAnswer).toHaveBeenCalledTimes(1);
};

/** Which of the two is wrong nobody is told, so no field is marked. */
const refused =
  (why: RegExp): Play =>
  async ({ canvas, userEvent }) => {
    const password = passwordOf(canvas);
    await userEvent.type(password, 'wrong horse');
    const button = canvas.getByRole('button', { name: 'Sign in' });
    await userEvent.click(button);
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(why));
    await expect(button).toHaveFocus();
    await expect(password).not.toBeInvalid();
    await expect(password).toHaveValue('wrong horse');
  };

export const wrong = refused(/The username or password is wrong/);
export const throttled = refused(/Too many requests/);
export const sessionLost = refused(/Start again/);

/** How long to wait is said and counted; pressing sooner is nobody's loss. */
export const throttledWithTheWait: Play = async ({ canvas, userEvent, args }) => {
  await userEvent.type(passwordOf(canvas), 'correct horse{Enter}');
  const wait = /^You can try again in \d+ seconds\.$/;
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(wait));
  await expect(canvas.getByText(wait, { selector: 'p' })).toBeVisible();
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
  await expect(args.onAnswer).toHaveBeenCalledTimes(2);
};

/** Off the wire, with less or more in it than usual. */
export const asksForIt: Play = async ({ canvas }) => {
  await canvas.findByRole('heading', { name: 'Enter your password' });
  await expect(passwordOf(canvas)).toBeVisible();
};
