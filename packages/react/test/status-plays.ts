import { expect, waitFor } from 'storybook/test';
import type { Play } from './play.ts';

/** What has to hold for a challenge without a question: it shows a status and a way out. */

export const checking: Play = async ({ canvas, args }) => {
  await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('This takes a moment.'));
  await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  await expect(args.onAnswer).not.toHaveBeenCalled();
};

export const standalone =
  (title: string): Play =>
  async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: title })).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  };

export const refused =
  (why: RegExp): Play =>
  async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(why));
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  };
