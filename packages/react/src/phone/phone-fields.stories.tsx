import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { examplePool } from '../../test/example-pool.ts';
import { loadFlow } from '../sign-in/flow-code.ts';
import { SignUp } from '../sign-up/index.ts';
import { PhoneFields } from './phone-fields.tsx';
import '../styles/sign-up.css';
import '../styles/phone.css';

const pool = {
  ...examplePool,
  signIn: { ...examplePool.signIn, names: ['phone_number'] },
  signUp: { allowed: true, autoVerified: ['phone_number'] },
} as const;

const transport = fn(async () => ({ UserConfirmed: false, UserSub: 'sub' }));

const meta = {
  title: 'PhoneFields',
  // What has been loaded is there at once.
  loaders: [loadFlow],
  component: PhoneFields,
  args: {
    country: 'GB',
    children: <SignUp pool={pool} transport={transport as never} />,
  },
} satisfies Meta<typeof PhoneFields>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Countries load with the first focus. */
export const Chosen: Story = {
  play: async ({ canvas, userEvent }) => {
    const number = canvas.getByRole('textbox', { name: 'Phone number' });
    await expect(number).toHaveAttribute('dir', 'ltr');
    await userEvent.type(number, '020 7946 0958');
    const country = canvas.getByRole('combobox', { name: 'Country code' });
    await waitFor(() => expect(country).toHaveDisplayValue('United Kingdom (+44)'));
    await userEvent.type(canvas.getByLabelText('Password'), 'Difference-Engine-1{Enter}');
    await canvas.findByRole('heading', { name: 'Your account was created' });
    await expect(transport).toHaveBeenCalledWith(
      'SignUp',
      expect.objectContaining({ Username: '+442079460958' }),
      expect.anything(),
    );
  },
};

/** Too short for its country: the field says so, and nothing is sent. */
export const Wrong: Story = {
  play: async ({ canvas, userEvent }) => {
    const number = canvas.getByRole('textbox', { name: 'Phone number' });
    await userEvent.type(number, '020 79');
    const country = canvas.getByRole('combobox', { name: 'Country code' });
    await waitFor(() => expect(country).toHaveDisplayValue('United Kingdom (+44)'));
    await userEvent.type(canvas.getByLabelText('Password'), 'Difference-Engine-1{Enter}');
    await waitFor(() => expect(number).toHaveFocus());
    await expect(number).toHaveAccessibleDescription(/^Enter a phone number in United Kingdom/);
  },
};

/** Without a country, users begin with + and its code, which chooses it. */
export const Any: Story = { args: { country: undefined } };
