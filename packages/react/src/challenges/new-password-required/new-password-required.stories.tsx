import { ChallengeError } from '@countersign/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { staysInTheCard, stopsAt } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { CountersignProvider } from '../../provider.tsx';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { NewPasswordRequired } from './index.ts';

const challenge = decoded('NEW_PASSWORD_REQUIRED', 'with-attributes');

const meta = {
  title: 'Challenges/NEW_PASSWORD_REQUIRED',
  component: NewPasswordRequired,
  args: { challenge: decoded('NEW_PASSWORD_REQUIRED', 'plain'), onAnswer: fn() },
} satisfies Meta<typeof NewPasswordRequired>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas }) => {
    const password = canvas.getByLabelText('New password');
    await expect(password).toHaveAttribute('autocomplete', 'new-password');
    await expect(password).toHaveAccessibleDescription(/Not met yet: At least 8 characters/);
  },
};

export const Filled: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const password = canvas.getByLabelText('New password');
    await userEvent.type(password, 'correctHorse');
    await expect(password).toHaveAccessibleDescription(/Met: An uppercase letter/);
    await expect(password).toHaveAccessibleDescription(/Not met yet: A symbol/);
    await userEvent.type(password, '-7{Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith(
        { newPassword: 'correctHorse-7' },
        expect.anything(),
      ),
    );
  },
};

export const WithAttributes: Story = {
  args: { challenge },
  render: (args) => (
    <InSignIn username="mary">
      <NewPasswordRequired {...args} />
    </InSignIn>
  ),
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'correctHorse-7');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Given name' }), 'Mary');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Family name' }), 'Jones');
    await userEvent.type(
      canvas.getByRole('textbox', { name: 'Phone number' }),
      '0044 20 7946-0958',
    );
    await userEvent.type(canvas.getByRole('textbox', { name: 'Address' }), '1 High Street{Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith(
        {
          newPassword: 'correctHorse-7',
          userAttributes: {
            given_name: 'Mary',
            family_name: 'Jones',
            phone_number: '+442079460958',
            address: '1 High Street',
          },
        },
        expect.anything(),
      ),
    );
    await expect(canvas.getByText('mary@example.com')).toBeVisible();
  },
};

export const EveryKind: Story = {
  args: {
    challenge: {
      ...challenge,
      userAttributes: {},
      requiredAttributes: [
        { name: 'email', kind: 'email' },
        { name: 'birthdate', kind: 'birthdate' },
        { name: 'gender', kind: 'gender' },
        { name: 'locale', kind: 'locale' },
        { name: 'zoneinfo', kind: 'zoneinfo' },
        { name: 'website', kind: 'url' },
        { name: 'custom:cost_centre', kind: 'text' },
      ],
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Date of birth')).toHaveAttribute('type', 'date');
    await expect(canvas.getByRole('textbox', { name: 'Email address' })).toHaveAttribute(
      'inputmode',
      'email',
    );
    await expect(canvas.getByRole('textbox', { name: 'Cost centre' })).toBeRequired();
  },
};

export const SeveralInvalid: Story = {
  args: { challenge },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Phone number' }), '020 7946 0958');
    await userEvent.click(canvas.getByRole('button', { name: 'Save and continue' }));
    const summary = await canvas.findByRole('heading', { name: 'Some fields need another look' });
    await waitFor(() => expect(summary).toHaveFocus());
    await userEvent.click(canvas.getByRole('link', { name: 'Phone number' }));
    const phone = canvas.getByRole('textbox', { name: 'Phone number' });
    await expect(phone).toHaveFocus();
    await expect(phone).toHaveAccessibleDescription(/Start with \+ and the country code/);
    await expect(phone).toHaveValue('020 7946 0958');
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'correctHorse-7{Enter}');
    await expect(await canvas.findByRole('button', { name: 'Saving…' })).toBeVisible();
  },
};

export const PasswordRefused: Story = {
  args: { onAnswer: fn(refusing(refusals.weakPassword)) },
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByLabelText('New password');
    await userEvent.type(password, 'password');
    await userEvent.click(canvas.getByRole('button', { name: 'Save and continue' }));
    await waitFor(() => expect(password).toHaveFocus());
    await expect(password).toBeInvalid();
    await expect(password).toHaveAccessibleDescription(/doesn’t meet the rules/);
  },
};

export const KnownPolicy: Story = {
  render: (args) => (
    <CountersignProvider passwordPolicy={{ minimumLength: 12, requireNumbers: true }}>
      <NewPasswordRequired {...args} />
    </CountersignProvider>
  ),
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'too short{Enter}');
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent('doesn’t meet the rules below yet'),
    );
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

/** Cognito takes no password that begins or ends with a space, so nobody has to find that out there. */
export const SpaceAtTheEnd: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const password = canvas.getByLabelText('New password');
    await userEvent.type(password, 'Correct horse-7 ');
    await expect(canvas.queryByText('No space at the start or end')).toBeNull();
    await userEvent.type(password, '{Enter}');
    await waitFor(() => expect(password).toHaveFocus());
    await expect(password).toHaveAccessibleDescription(/Not met yet: No space at the start or end/);
    await expect(args.onAnswer).not.toHaveBeenCalled();
    await userEvent.keyboard('{End}{Backspace}{Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith(
        { newPassword: 'Correct horse-7' },
        expect.anything(),
      ),
    );
  },
};

export const AttributeMissing: Story = {
  args: {
    challenge,
    onAnswer: fn(
      refusing(
        () =>
          new ChallengeError('InvalidParameterException', {
            kind: 'attribute-missing',
            field: 'family_name',
            retryable: true,
          }),
      ),
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'correctHorse-7');
    for (const name of ['Given name', 'Family name', 'Address']) {
      await userEvent.type(canvas.getByRole('textbox', { name }), 'x');
    }
    await userEvent.type(canvas.getByRole('textbox', { name: 'Phone number' }), '+442079460958');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Family name' })).toHaveFocus());
  },
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByLabelText('New password');
    await userEvent.type(password, 'correctHorse-7{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(password).toHaveValue('correctHorse-7');
  },
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByLabelText('New password');
    await userEvent.type(password, 'correctHorse-7{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Start again/));
    await expect(password).toHaveValue('correctHorse-7');
  },
};

export const LongText: Story = {
  args: {
    challenge: {
      ...decoded('NEW_PASSWORD_REQUIRED', 'plain'),
      userAttributes: { email: `${'dana.'.repeat(16)}@example.com` },
      requiredAttributes: [
        { name: `custom:${'a_long_name_'.repeat(6)}that_${'n'.repeat(60)}`, kind: 'text' },
      ],
    },
  },
  play: staysInTheCard,
};

export const UnknownMembers: Story = {
  render: () => (
    <SignIn
      client={receiving('NEW_PASSWORD_REQUIRED', {
        requiredAttributes: '["userAttributes.custom:shoe_size","toString"]',
        userAttributes: '{"sub":"c4f8a4b8","cognito:groups":"staff"}',
        PASSWORD_AGE: '90',
      })}
    />
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('textbox', { name: 'Shoe size' })).toBeRequired();
    await expect(canvas.getAllByRole('textbox')).toHaveLength(2);
    await expect(canvasElement).not.toHaveTextContent('c4f8a4b8');
  },
};

export const MinimalParameters: Story = {
  render: () => <SignIn client={receiving('NEW_PASSWORD_REQUIRED', {})} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('New password')).toBeVisible();
    await expect(canvas.queryByRole('textbox')).toBeNull();
  },
};

export const MalformedParameters: Story = {
  render: () => (
    <SignIn client={receiving('NEW_PASSWORD_REQUIRED', { requiredAttributes: 'email' })} />
  ),
  play: stopsAt('requiredAttributes'),
};
