import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { Devices } from './index.ts';

const device = (DeviceKey: string, name: string, status = 'remembered') => ({
  DeviceKey,
  DeviceAttributes: [
    { Name: 'device_name', Value: name },
    { Name: 'dev:device_remembered_status', Value: status },
  ],
  DeviceLastAuthenticatedDate: 1_780_000_000,
});
const all = [
  device('d1', 'Firefox on Linux'),
  device('d2', 'Safari on iPhone', 'not_remembered'),
  { DeviceKey: 'd3', DeviceAttributes: [], DeviceCreateDate: 1_770_000_000 },
];
const deviceStore = {
  get: fn((username: string) =>
    username === 'u1' ? { deviceKey: 'd1', deviceGroupKey: 'g', devicePassword: 'p' } : undefined,
  ),
  set: fn(),
  remove: fn(),
};

const meta = {
  title: 'Account/devices',
  component: Devices,
  args: {
    account: ownAccount({}, { devices: all }),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
    deviceStore,
    username: 'u1',
  },
} satisfies Meta<typeof Devices>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

async function forget({ canvas, userEvent }: Played): Promise<void> {
  await userEvent.click(canvas.getByRole('button', { name: 'Forget Firefox on Linux' }));
  await userEvent.click(canvas.getByRole('button', { name: 'Forget device' }));
}

export const Some: Story = {
  play: async ({ canvas }) => {
    const [first, second, third] = canvas.getAllByRole('listitem');
    await expect(first).toHaveTextContent(/Firefox on Linux This device/);
    await expect(second).toHaveTextContent(/Asks for a second step/);
    await expect(third).toHaveTextContent(/Device without a name/);
    await expect(canvas.getAllByText('This device')).toHaveLength(1);
  },
};

export const Empty: Story = {
  args: { account: ownAccount({}, { devices: [] }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/No devices yet/)).toBeVisible();
  },
};

export const Forgotten: Story = {
  args: { account: ownAccount({ ListDevices: { Devices: all.slice(1) } }, { devices: all }) },
  play: async (played) => {
    await forget(played);
    const { canvas, args } = played;
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('“Firefox on Linux” was forgotten.'),
    );
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2));
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Devices' })).toHaveFocus());
    await expect((args.account as TestAccount).inputOf('ForgetDevice')).toEqual({
      DeviceKey: 'd1',
    });
    await expect(deviceStore.remove).toHaveBeenCalledWith('u1');
  },
};

export const Remembered: Story = {
  args: {
    account: ownAccount(
      { ListDevices: { Devices: [all[0], device('d2', 'Safari on iPhone')] } },
      { devices: all },
    ),
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remember Safari on iPhone' }));
    await waitFor(() => expect(canvas.queryByText(/Asks for a second step/)).toBeNull());
    await expect((args.account as TestAccount).inputOf('UpdateDeviceStatus')).toEqual({
      DeviceKey: 'd2',
      DeviceRememberedStatus: 'remembered',
    });
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Devices' })).toHaveFocus());
  },
};

export const Loading: Story = {
  args: { account: ownAccount({ ListDevices: silent }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading…', { selector: '.cs-status *' })).toBeVisible();
  },
};

export const Unread: Story = {
  args: { account: ownAccount({ ListDevices: refusing('service-failed') }) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/having trouble/));
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Pending: Story = {
  args: { account: ownAccount({ ForgetDevice: silent }, { devices: all }) },
  play: async (played) => {
    await forget(played);
    await expect(
      await played.canvas.findByRole('button', { name: 'Forgetting the device…' }),
    ).toHaveFocus();
  },
};

export const Throttled: Story = {
  args: { account: ownAccount({ ForgetDevice: refusing('throttled') }, { devices: all }) },
  play: async (played) => {
    await forget(played);
    await waitFor(() =>
      expect(played.canvas.getByRole('alert')).toHaveTextContent(/Too many requests/),
    );
  },
};

export const SignedOut: Story = {
  args: {
    account: ownAccount({ ForgetDevice: refusing('access-token-invalid') }, { devices: all }),
  },
  play: async (played) => {
    await forget(played);
    await expect(await played.canvas.findByRole('link', { name: 'Sign in again' })).toBeVisible();
  },
};

export const LongText: Story = {
  args: { account: ownAccount({}, { devices: [device('d1', 'browser-'.repeat(40))] }) },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('.cs-section');
    await expect(card?.scrollWidth).toBeLessThanOrEqual((card?.clientWidth ?? 0) + 2);
  },
};
