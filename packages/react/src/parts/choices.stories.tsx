import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { OneField } from '../../test/one-field.tsx';
import { type Choice, type FieldBinding, useChosen } from '../hooks/index.ts';
import { InSignIn } from '../testing/in-sign-in.tsx';
import { ChoiceList, MethodList } from './index.ts';

const onAnswer = fn();
const ways: Choice[] = ['WEB_AUTHN', 'EMAIL_OTP', 'VOICE_OTP'].map((name) => ({
  name,
  value: name,
}));

/** The hook knows which way was used last; the list shows it. */
function Ways({ choice }: { choice: FieldBinding }) {
  return (
    <MethodList
      {...useChosen(ways)}
      choices={ways}
      choice={choice}
      legend="How to sign in"
      words={{
        WEB_AUTHN: 'Passkey',
        WEB_AUTHN_hint: 'Fingerprint, face or screen lock',
        EMAIL_OTP: 'Code by email',
      }}
    />
  );
}

const meta = {
  title: 'Parts/Choices',
  component: ChoiceList,
  subcomponents: { MethodList },
  tags: ['autodocs'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const AnyChoice: Story = {
  render: () => (
    <OneField onAnswer={onAnswer} title="Where to?">
      {(field) => (
        <ChoiceList
          {...field}
          legend="Where to?"
          chosen={undefined}
          onChoose={() => {}}
          choices={[
            { value: 'work', label: 'Work', hint: 'dana@work.example' },
            { value: 'home', label: 'Home', lastUsed: true },
          ]}
        />
      )}
    </OneField>
  ),
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('radio', { name: /Home.*Last used/ })).not.toBeChecked();
    await userEvent.click(canvas.getByRole('radio', { name: /Work/ }));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onAnswer).toHaveBeenCalledWith('work'));
  },
};

export const NothingChosen: Story = {
  render: () => <OneField title="How to sign in">{(field) => <Ways choice={field} />}</OneField>,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('Choose one.'));
    await expect(canvas.getAllByRole('radio')[0]).toHaveFocus();
  },
};

export const SignInMethods: Story = {
  render: () => (
    <InSignIn lastUsed="WEB_AUTHN">
      <OneField title="How to sign in">{(field) => <Ways choice={field} />}</OneField>
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('radio', { name: /Passkey.*Last used/ })).toBeChecked();
    await expect(canvas.getByRole('radio', { name: 'VOICE_OTP' })).not.toBeChecked();
  },
};
