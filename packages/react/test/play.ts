import type { StoryContext } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';

/** What a story's play is given, as far as plays that several challenges share have a use for it. */
interface Played extends Pick<StoryContext, 'canvas' | 'userEvent'> {
  args: { onAnswer: unknown; onResend?: unknown };
}

export type Play = (story: Played) => Promise<void>;

/** The sign-in can't go on: it says so, and names what could not be read. */
export const stopsAt =
  (field: string): Play =>
  async ({ canvas }) => {
    const heading = await canvas.findByRole('heading', { name: 'This sign-in can’t continue' });
    await expect(heading).toBeVisible();
    await expect(canvas.getByText(`MalformedChallenge (${field})`)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  };

/** What is only shown could not be read: the step is there without it. */
export const goesOn =
  (title: string): Play =>
  async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: title })).toBeVisible();
    await expect(canvas.queryByText(/MalformedChallenge/)).toBeNull();
  };

/** Long words break; nothing runs over the card's edge. */
export const staysInTheCard: Play = async ({ canvas }) => {
  const card = await canvas.findByRole('form');
  await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth + 2);
};

/** The screen says how little time is left, and how to begin again. */
export const warnsOfTime: Play = async ({ canvas }) => {
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Less than 30 seconds/));
  await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
};
