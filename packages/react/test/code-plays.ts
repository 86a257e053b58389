import type { StoryContext } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { type Play, staysInTheCard, warnsOfTime } from './play.ts';

const codeOf = (canvas: StoryContext['canvas']): HTMLInputElement =>
  canvas.getByRole<HTMLInputElement>('textbox', { name: 'Code' });

/** What has to hold on every screen that asks for a code, however it was sent. */
export function codePlays(digits: string) {
  const throughout = [0, digits.length];

  const empty =
    (whereItIs: RegExp): Play =>
    async ({ canvas }) => {
      await expect(codeOf(canvas)).toHaveAccessibleDescription(whereItIs);
      await expect(codeOf(canvas)).not.toHaveFocus();
      await expect(canvas.queryByRole('button', { name: 'Send a new code' })).toBeNull();
    };

  const filled: Play = async ({ canvas, userEvent, args }) => {
    await userEvent.click(codeOf(canvas));
    await userEvent.paste(`${digits.slice(0, 3)} ${digits.slice(3, 5)}-${digits.slice(5)}`);
    await expect(codeOf(canvas)).toHaveValue(digits);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onAnswer).toHaveBeenCalledTimes(1));
    await expect(args.onAnswer).toHaveBeenCalledWith({ code: digits }, expect.anything());
  };

  const filledInByTheBrowser: Play = async ({ canvas, args }) => {
    await waitFor(() => expect(codeOf(canvas)).toHaveValue(digits));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/has been filled in/));
    await expect(codeOf(canvas)).not.toHaveFocus();
    await expect(args.onAnswer).not.toHaveBeenCalled();
  };

  const nothingTyped: Play = async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(codeOf(canvas)).toHaveFocus());
    await expect(codeOf(canvas)).toBeInvalid();
    await expect(codeOf(canvas)).toHaveAccessibleDescription(/Enter the code/);
    await expect(args.onAnswer).not.toHaveBeenCalled();
  };

  const pending: Play = async ({ canvas, userEvent, args }) => {
    await userEvent.type(codeOf(canvas), `${digits}{Enter}{Enter}`);
    const button = await canvas.findByRole('button', { name: 'Checking the code…' });
    await userEvent.click(button);
    await expect(button).toHaveFocus();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(canvas.getByRole('status')).toHaveTextContent('Checking the code…');
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
  };

  /** The field is at fault: focused, described, announced, and what was typed is selected. */
  const wrong: Play = async ({ canvas, userEvent }) => {
    const code = codeOf(canvas);
    await userEvent.type(code, digits);
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(code).toHaveFocus());
    await expect(code).toBeInvalid();
    await expect(code).toHaveAccessibleDescription(/That code doesn’t match/);
    await expect(canvas.getByRole('alert')).toHaveTextContent(/That code doesn’t match/);
    await expect([code.selectionStart, code.selectionEnd]).toEqual(throughout);
    await expect(code).toHaveValue(digits);
  };

  const expiredAndSentAgain: Play = async ({ canvas, userEvent, args }) => {
    await userEvent.type(codeOf(canvas), `${digits}{Enter}`);
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Ask for a new one/));
    const resend = canvas.getByRole('button', { name: 'Send a new code' });
    await userEvent.click(resend);
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('A new code is on its way.'),
    );
    await expect(resend).toHaveFocus();
    await expect(resend).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(resend);
    await expect(args.onResend).toHaveBeenCalledTimes(1);
  };

  /** Nothing is wrong with the code: the button keeps the focus, the field what was typed. */
  const refusedAsAWhole =
    (why: RegExp): Play =>
    async ({ canvas, userEvent }) => {
      await userEvent.type(codeOf(canvas), digits);
      const button = canvas.getByRole('button', { name: 'Confirm' });
      await userEvent.click(button);
      await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(why));
      await expect(button).toHaveFocus();
      await expect(codeOf(canvas)).not.toBeInvalid();
      await expect(codeOf(canvas)).toHaveValue(digits);
    };

  const inASignIn: Play = async ({ canvas }) => {
    await expect(canvas.getByText('dana@example.com')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Change' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try another way' })).toBeVisible();
    await expect(document.querySelector('input[autocomplete="username"]')).toHaveValue(
      'dana@example.com',
    );
  };

  const resendIn: Play = async (story) => {
    await inASignIn(story);
    await waitFor(() => expect(story.canvas.getByText(/Send a new code in/)).toBeVisible());
  };

  /** Only advice that fits the medium. */
  const notReceived =
    (advice: RegExp, notFor: RegExp): Play =>
    async ({ canvas, userEvent, args }) => {
      await expect(canvas.getByText(advice)).not.toBeVisible();
      await userEvent.type(codeOf(canvas), '4921');
      await userEvent.click(canvas.getByText('I didn’t get the code'));
      await waitFor(() => expect(canvas.getByText(advice)).toBeVisible());
      await expect(codeOf(canvas)).toHaveValue('4921');
      await expect(canvas.queryByText(notFor)).toBeNull();
      await expect(canvas.getByText(/Only the newest one works/)).toBeVisible();
      await expect(canvas.getByText(/try another way/)).toBeVisible();
      await expect(args.onAnswer).not.toHaveBeenCalled();
    };

  const nobodyToAsk: Play = async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('I didn’t get the code'));
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
  };

  const timeIsUp: Play = async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Time is up/));
    await expect(codeOf(canvas)).toBeEnabled();
  };

  /** Off the wire, with less or more in it than usual. */
  const asksFor =
    (description: string): Play =>
    async ({ canvas }) => {
      await canvas.findByRole('heading', { name: 'Enter the code' });
      await expect(codeOf(canvas)).toHaveAccessibleDescription(description);
    };

  return {
    empty,
    filled,
    filledInByTheBrowser,
    nothingTyped,
    pending,
    wrong,
    expiredAndSentAgain,
    throttled: refusedAsAWhole(/Too many requests/),
    offline: refusedAsAWhole(/No connection/),
    sessionLost: refusedAsAWhole(/Start again/),
    inASignIn,
    resendIn,
    notReceived,
    nobodyToAsk,
    timeRunningOut: warnsOfTime,
    timeIsUp,
    longText: staysInTheCard,
    asksFor,
  };
}
