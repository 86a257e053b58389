import {
  AttributeField,
  ChallengeForm,
  ChallengeSection,
  ChoiceList,
  CodeField,
  FormError,
  Help,
  LinkButton,
  NewPasswordField,
  Notice,
  PasswordField,
  Resend,
  Status,
  Submit,
  TextField,
  Ways,
} from '@countersign/react/parts';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';

/** What react-hook-form's `register` gives, for a field that nobody reads. */
const field = (name: string) => ({
  input: { name, onChange: async () => {}, onBlur: async () => {}, ref: () => {} },
  problem: undefined,
});
const form = {
  onSubmit: (event: { preventDefault(): void }) => event.preventDefault(),
  pending: false,
};

const policy = { minimumLength: 8, requireLowercase: true, requireNumbers: true };

const meta = { title: 'Parts/Gallery', tags: ['!autodocs'] } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const Fields: Story = {
  render: () => (
    <ChallengeForm
      {...form}
      title="Fields"
      description="Each ties its label, hint and error to its input."
    >
      <TextField {...field('nickname')} label="A line of text" hint="With a hint" />
      <CodeField {...field('code')} label="A code" />
      <PasswordField {...field('password')} label="A password" />
      <AttributeField
        {...field('birthdate')}
        attribute={{ name: 'birthdate', kind: 'birthdate' }}
      />
    </ChallengeForm>
  ),
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole('textbox', { name: 'A line of text' }),
    ).toHaveAccessibleDescription('With a hint');
  },
};

export const AFieldAtFault: Story = {
  render: () => (
    <ChallengeForm {...form} title="A field at fault">
      <CodeField {...field('code')} problem={{ kind: 'code-mismatch' }} label="A code" />
      <Submit pending={false} pendingLabel="One moment…">
        Confirm
      </Submit>
    </ChallengeForm>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'A code' })).toBeInvalid();
  },
};

export const ANewPassword: Story = {
  render: () => (
    <ChallengeForm {...form} title="A new password">
      <NewPasswordField {...field('new')} label="New password" policy={policy} />
    </ChallengeForm>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'abc');
    await expect(canvas.getByText('Met: A lowercase letter.')).toBeInTheDocument();
  },
};

export const Choices: Story = {
  render: () => (
    <ChallengeForm {...form} title="Choices">
      <ChoiceList
        {...field('choice')}
        legend="Choices"
        chosen="app"
        onChoose={() => {}}
        choices={[
          { value: 'app', label: 'Authenticator app', hint: 'Shows a code', lastUsed: true },
          { value: 'text', label: 'Text message', hint: 'To your phone' },
        ]}
      />
    </ChallengeForm>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('radio')).toHaveLength(2);
  },
};

export const Buttons: Story = {
  render: () => (
    <ChallengeForm {...form} title="Buttons">
      <Submit pending={false} pendingLabel="One moment…">
        The one that goes on
      </Submit>
      <Submit pending pendingLabel="While it is on its way…">
        The same
      </Submit>
      <Ways>
        <LinkButton onClick={() => {}}>Another way</LinkButton>
        <Resend onResend={async () => {}} />
      </Ways>
      <Help title="Advice, out of the way">
        <p>Shown when it is asked for.</p>
      </Help>
    </ChallengeForm>
  ),
  play: async ({ canvas }) => {
    const pending = canvas.getByRole('button', { name: 'While it is on its way…' });
    await expect(pending).toHaveAttribute('aria-disabled', 'true');
  },
};

export const Messages: Story = {
  render: () => (
    <ChallengeSection title="Messages" identity={false}>
      <Notice text="What was done: your password was changed." />
      <FormError problem={{ kind: 'throttled' }} />
      <Status text="What goes on…" />
    </ChallengeSection>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText(/Too many requests/)[0]).toBeVisible();
  },
};
