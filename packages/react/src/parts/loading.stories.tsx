import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { AnnouncerProvider } from './announcer.tsx';
import { LoadFailed } from './load-failed.tsx';
import { Loading } from './loading.tsx';

const retry = fn();

const meta = {
  title: 'Parts/Loading',
  component: LoadFailed,
  args: { onRetry: retry },
} satisfies Meta<typeof LoadFailed>;

export default meta;
type Story = StoryObj<typeof meta>;

export const StillLoading: Story = {
  render: () => (
    <AnnouncerProvider>
      <Loading />
    </AnnouncerProvider>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Loading…'));
  },
};

export const CouldNotLoad: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(retry).toHaveBeenCalledTimes(1);
  },
};
