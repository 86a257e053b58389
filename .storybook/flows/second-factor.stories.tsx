import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { FlowStage } from './flow-stage.tsx';
import { anotherThan, hands } from './hands.ts';
import { poolOffering, reachable, textMessages } from './pools.ts';

const meta = {
  title: 'Flows/Second factor',
  component: FlowStage,
  args: { authFlow: 'USER_SRP_AUTH', pool: poolOffering('PASSWORD') },
} satisfies Meta<typeof FlowStage>;

export default meta;
type Story = StoryObj<typeof meta>;

export const PasswordAndAuthenticatorApp: Story = {
  args: {
    pool: {
      ...poolOffering('PASSWORD'),
      mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
    },
    person: {
      username: 'toni@example.com',
      attributes: reachable('toni@example.com'),
      password: 'Minute-Hand-30',
      totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      mfa: { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
      shows: 'A password, proved by SRP, then the code of an authenticator app.',
    },
  },
  play: async ({ canvas, userEvent }) => {
    const { type, press, see, codeFromApp, signedIn, calls, requests } = hands(canvas, userEvent);
    await type('Password', 'Minute-Hand-30');
    await press('Sign in');
    await see('Enter the code');
    await type('Code', await codeFromApp());
    await press('Confirm');
    await expect(await signedIn()).toHaveFocus();
    await expect(calls()).toEqual([
      'InitiateAuth PASSWORD_VERIFIER',
      'RespondToAuthChallenge SOFTWARE_TOKEN_MFA',
      'RespondToAuthChallenge tokens',
    ]);
    await expect(requests()).toMatch(/"SRP_A": "•+"/);
    await expect(requests()).not.toContain('Minute-Hand-30');
  },
};

const sam = {
  username: 'sam@example.com',
  attributes: reachable('sam@example.com', '+15555550123'),
  password: 'Battery-Staple-8',
  mfa: { SMSMfaSettings: { Enabled: true, PreferredMfa: true } },
};

export const TextMessageAndAWrongCode: Story = {
  args: {
    pool: { ...poolOffering('PASSWORD'), mfa: textMessages },
    person: { ...sam, shows: 'A password, then a code by text message; the first try is wrong.' },
  },
  play: async ({ canvas, userEvent }) => {
    const { type, press, kit, codeFromInbox, signedIn, calls } = hands(canvas, userEvent);
    await type('Password', 'Battery-Staple-8');
    await press('Sign in');
    const code = await codeFromInbox();
    const field = await type('Code', anotherThan(code));
    await press('Confirm');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/That code doesn’t match/));
    await waitFor(() => expect(field).toHaveFocus());
    await expect(kit().getByRole('alert')).toHaveTextContent(/That code doesn’t match/);
    await type('Code', code);
    await press('Confirm');
    await expect(await signedIn()).toHaveFocus();
    await expect(calls()).toEqual([
      'InitiateAuth PASSWORD_VERIFIER',
      'RespondToAuthChallenge SMS_MFA',
      'RespondToAuthChallenge CodeMismatchException',
      'RespondToAuthChallenge tokens',
    ]);
  },
};

export const RememberedDevice: Story = {
  args: {
    pool: {
      create: {
        ...poolOffering('PASSWORD').create,
        DeviceConfiguration: {
          ChallengeRequiredOnNewDevice: true,
          DeviceOnlyRememberedOnUserPrompt: true,
        },
      },
      mfa: textMessages,
    },
    person: {
      ...sam,
      username: 'rio@example.com',
      attributes: reachable('rio@example.com', '+15555550126'),
      shows: 'A code by text message once; then this device is remembered and stands in for it.',
    },
  },
  play: async ({ canvas, userEvent }) => {
    const { type, press, pressBehind, see, codeFromInbox, signedIn, calls } = hands(
      canvas,
      userEvent,
    );
    await type('Password', 'Battery-Staple-8');
    await press('Sign in');
    await see('Enter the code');
    await type('Code', await codeFromInbox());
    await press('Confirm');
    await see('Remember this device?');
    await press('Remember this device');
    await signedIn();

    await pressBehind('Sign in again');
    await type('Password', 'Battery-Staple-8');
    await press('Sign in');
    await expect(await signedIn()).toHaveFocus();
    await codeFromInbox(1);
    await expect(calls().slice(-4)).toEqual([
      'InitiateAuth PASSWORD_VERIFIER',
      'RespondToAuthChallenge DEVICE_SRP_AUTH',
      'RespondToAuthChallenge DEVICE_PASSWORD_VERIFIER',
      'RespondToAuthChallenge tokens',
    ]);
  },
};

export const FirstSignIn: Story = {
  args: {
    pool: {
      ...poolOffering('PASSWORD'),
      mfa: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
    },
    person: {
      username: 'noor@example.com',
      attributes: reachable('noor@example.com'),
      temporaryPassword: 'Temporary-Pass-9',
      shows: 'A temporary password gives way to a new one; then an authenticator app is set up.',
    },
  },
  play: async ({ canvas, userEvent }) => {
    const { type, press, see, kit, codeFromApp, signedIn, requests } = hands(canvas, userEvent);
    await type('Password', 'Temporary-Pass-9');
    await press('Sign in');
    await see('Choose a new password');
    await type('New password', 'Brand-New-Horse-10');
    await press('Save and continue');
    await see('Set up your authenticator app');
    const code = await kit().findByLabelText('Enter the code it shows', { selector: 'input' });
    const key = canvas.getByRole('main').querySelector('.cs-key code')?.textContent ?? '';
    await userEvent.type(code, await codeFromApp(key));
    await press('Confirm');
    await expect(await signedIn()).toHaveFocus();
    await expect(requests()).not.toContain(key.replaceAll(' ', ''));
    await expect(requests()).not.toContain('Brand-New-Horse-10');
  },
};
