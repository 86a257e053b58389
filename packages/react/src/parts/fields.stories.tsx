import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { OneField } from '../../test/one-field.tsx';
import { defaultPasswordPolicy } from '../password-policy.ts';
import { AttributeField, CodeField, NewPasswordField, PasswordField, TextField } from './index.ts';

const onAnswer = fn();

const meta = {
  title: 'Parts/Fields',
  component: TextField,
  subcomponents: { CodeField, PasswordField, NewPasswordField, AttributeField },
  tags: ['autodocs'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Text: Story = {
  render: () => (
    <OneField>
      {(field) => (
        <TextField {...field} label="Booking number" hint="Eight letters, on your ticket" />
      )}
    </OneField>
  ),
  play: async ({ canvas }) => {
    const field = canvas.getByRole('textbox', { name: 'Booking number' });
    await expect(field).toHaveAccessibleDescription('Eight letters, on your ticket');
  },
};

export const NothingTyped: Story = {
  render: () => (
    <OneField onAnswer={onAnswer}>
      {(field) => (
        <TextField {...field} label="Booking number" texts={{ required: 'Enter the number.' }} />
      )}
    </OneField>
  ),
  play: async ({ canvas, userEvent }) => {
    onAnswer.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const field = canvas.getByRole('textbox', { name: 'Booking number' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription('Enter the number.');
    await expect(onAnswer).not.toHaveBeenCalled();
  },
};

export const Code: Story = {
  render: () => (
    <OneField onAnswer={onAnswer}>{(field) => <CodeField {...field} label="Code" />}</OneField>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('textbox', { name: 'Code' }));
    await userEvent.paste('Your code is 492 103');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onAnswer).toHaveBeenCalledWith('492103'));
  },
};

export const Password: Story = {
  render: () => <OneField>{(field) => <PasswordField {...field} label="Password" />}</OneField>,
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByLabelText('Password', { selector: 'input' });
    await expect(password).toHaveAttribute('autocomplete', 'current-password');
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }));
    await expect(password).toHaveAttribute('type', 'text');
  },
};

export const NewPassword: Story = {
  render: () => (
    <OneField>
      {(field) => (
        <NewPasswordField {...field} label="New password" policy={defaultPasswordPolicy} />
      )}
    </OneField>
  ),
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByLabelText('New password', { selector: 'input' });
    await userEvent.type(password, 'correctHorse');
    await expect(password).toHaveAccessibleDescription(/Met: An uppercase letter/);
    await expect(password).toHaveAccessibleDescription(/Not met yet: A number/);
  },
};

export const DateOfBirth: Story = {
  render: () => (
    <OneField>
      {(field) => (
        <AttributeField {...field} attribute={{ name: 'birthdate', kind: 'birthdate' }} />
      )}
    </OneField>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Date of birth')).toHaveAttribute('type', 'date');
  },
};

export const AnAttributeOfYourOwn: Story = {
  render: () => (
    <OneField>
      {(field) => (
        <AttributeField {...field} attribute={{ name: 'custom:cost_centre', kind: 'text' }} />
      )}
    </OneField>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Cost centre' })).toBeRequired();
  },
};
