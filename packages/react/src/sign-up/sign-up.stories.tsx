import { ChallengeError } from '@countersign/core';
import type { Transport } from '@countersign/core/transport';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { examplePool, poolAttribute } from '../../test/example-pool.ts';
import { loadFlow } from '../sign-in/flow-code.ts';
import { SignUp } from './sign-up.tsx';
import '../styles/sign-up.css';

/** A service that answers by operation. */
const answering = (answers: Readonly<Record<string, object>>): Transport =>
  fn(async (operation: string) => {
    const answer = answers[operation] ?? {};
    if (answer instanceof Error) throw answer;
    return answer as never;
  });

const pool = {
  ...examplePool,
  signIn: {
    ...examplePool.signIn,
    names: ['email'],
    firstFactors: ['PASSWORD', 'EMAIL_OTP'],
  },
  signUp: { allowed: true, autoVerified: ['email'] },
  attributes: [
    poolAttribute('email', { required: true }),
    poolAttribute('birthdate', { required: true }),
    poolAttribute('custom:shoe_size', { kind: 'Number', min: 16, max: 50 }),
    poolAttribute('custom:since', { kind: 'DateTime' }),
    poolAttribute('custom:news', { kind: 'Boolean' }),
    poolAttribute('custom:plan'),
  ],
} as const;

const meta = {
  title: 'SignUp',
  // What has been loaded is there at once.
  loaders: [loadFlow],
  component: SignUp,
  args: {
    pool,
    transport: answering({
      SignUp: { CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL' } },
    }),
    signIn: '#sign-in',
  },
} satisfies Meta<typeof SignUp>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Required: Story = {
  play: async ({ canvas, userEvent }) => {
    const address = canvas.getByRole('textbox', { name: 'Email address' });
    await expect(address).toHaveAttribute('autocomplete', 'username');
    await userEvent.type(address, 'ada@example.com');
    await userEvent.type(canvas.getByLabelText('Date of birth'), '1815-12-10');
    await userEvent.type(canvas.getByLabelText('Password'), 'Difference-Engine-1{Enter}');
    const heading = await canvas.findByRole('heading', { name: 'Confirm your account' });
    await waitFor(() => expect(heading).toHaveFocus());
    await expect(canvas.getByText('a***@e***')).toBeVisible();
  },
};

const fields = [
  'custom:shoe_size',
  'custom:since',
  { name: 'custom:plan', options: [{ value: 'free', label: 'Free' }] },
  'custom:news',
  { name: 'invitation', label: 'Invitation code', hint: 'From your welcome letter' },
];
const terms = { termsOfUse: '#terms', privacyPolicy: '#privacy' };

export const EveryKind: Story = {
  args: { fields, terms },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Since (optional)')).toHaveAttribute(
      'type',
      'datetime-local',
    );
    await expect(canvas.getByRole('combobox', { name: 'Plan (optional)' })).toHaveValue('');
    await expect(canvas.getByRole('checkbox', { name: 'News' })).not.toBeChecked();
    await expect(
      canvas.getByRole('checkbox', { name: 'I accept the terms of use and the privacy policy.' }),
    ).toBeRequired();
    await expect(canvas.getByRole('link', { name: 'Sign in' })).toBeVisible();
  },
};

export const OutOfBounds: Story = {
  args: { fields, terms },
  play: async ({ canvas, userEvent }) => {
    const size = canvas.getByRole('textbox', { name: 'Shoe size (optional)' });
    await userEvent.type(size, '99{Enter}');
    const summary = await canvas.findByRole('heading', { name: 'Some fields need another look' });
    await waitFor(() => expect(summary).toHaveFocus());
    await expect(size).toHaveAccessibleDescription('Enter a number from 16 to 50.');
    await userEvent.click(canvas.getByRole('link', { name: 'Shoe size (optional)' }));
    await expect(size).toHaveFocus();
  },
};

export const WithoutPassword: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign up without a password' }));
    await expect(canvas.queryByLabelText('Password')).toBeNull();
    await expect(canvas.getByText('We send you a code whenever you sign in.')).toBeVisible();
  },
};

export const NotCreated: Story = {
  args: {
    pool: { ...pool, attributes: [] },
    transport: answering({
      SignUp: new ChallengeError('UsernameExistsException', {
        kind: 'user-exists',
        field: 'username',
        retryable: true,
      }),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    const address = canvas.getByRole('textbox', { name: 'Email address' });
    await userEvent.type(address, 'ada@example.com');
    await userEvent.type(canvas.getByLabelText('Password'), 'Difference-Engine-1{Enter}');
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/can’t be created with these details/),
    );
    await expect(address).toBeValid();
    await expect(address).toHaveValue('ada@example.com');
  },
};

export const Closed: Story = {
  args: { pool: { ...pool, signUp: { allowed: false, autoVerified: [] } } },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/New accounts can’t be made here/),
    );
  },
};
