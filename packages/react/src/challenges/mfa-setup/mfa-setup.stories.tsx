import { ChallengeError } from '@countersign/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import decodeQr from 'qr/decode.js';
import { expect, fn, spyOn, waitFor } from 'storybook/test';
import { goesOn } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { MfaSetup } from './index.ts';

const challenge = decoded('MFA_SETUP', 'totp-only');
const secretCode = 'ZRDXSNZR4IGV3BMQYKIFZ6CVV2FCCNGQ4EHFKXMMEOZJCRSWDWVA';
const withKey = { ...challenge, secretCode };
const several = {
  ...challenge,
  mfasCanSetup: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP', 'VOICE_OTP'],
};

const meta = {
  title: 'Challenges/MFA_SETUP',
  component: MfaSetup,
  args: { challenge: withKey, issuer: 'Example', onAnswer: fn() },
  render: (args) => (
    <InSignIn>
      <MfaSetup {...args} />
    </InSignIn>
  ),
} satisfies Meta<typeof MfaSetup>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  args: { challenge: several },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getAllByRole('radio')).toHaveLength(2);
    await expect(canvas.getByText(/Can’t be set up on this page/).closest('p')).toHaveTextContent(
      /Code by text message, VOICE_OTP\. Contact/,
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('Choose one.'));
    await userEvent.click(canvas.getByRole('radio', { name: /Authenticator app/ }));
    await expect(args.onAnswer).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(args.onAnswer).toHaveBeenCalledTimes(1));
    await expect(args.onAnswer).toHaveBeenCalledWith(
      { choice: 'SOFTWARE_TOKEN_MFA' },
      expect.anything(),
    );
  },
};

export const SwitchedMethod: Story = {
  args: { challenge: { ...several, secretCode } },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Set up something else' }));
    await expect(canvas.getByRole('heading', { name: 'Add a second step' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('radio', { name: /Code by email/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const emailHeading = await canvas.findByRole('heading', { name: 'Set up codes by email' });
    await expect(emailHeading).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Set up something else' }));
    await userEvent.click(canvas.getByRole('radio', { name: /Authenticator app/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('img')).toBeVisible();
    // The key that was scanned already still holds.
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const LoadingTheKey: Story = {
  args: { challenge },
  render: (args) => (
    <InSignIn pending>
      <MfaSetup {...args} />
    </InSignIn>
  ),
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Getting your key…' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Getting your key…'));
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const KeyFailed: Story = {
  args: { challenge },
  render: (args) => (
    <InSignIn error={new ChallengeError('NetworkFailed')}>
      <MfaSetup {...args} />
    </InSignIn>
  ),
  play: async ({ canvas, userEvent, args }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith(
        { choice: 'SOFTWARE_TOKEN_MFA' },
        expect.anything(),
      ),
    );
  },
};

export const Filled: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const uri = `otpauth://totp/Example:dana%40example.com?secret=${secretCode}&issuer=Example`;
    const link = canvas.getByRole('link', { name: 'Open in an app on this device' });
    await expect(link).toHaveAttribute('href', uri);
    const qr = canvas.getByRole('img', { name: /The key below it says the same/ });
    await expect(decodeQr(picture(qr))).toBe(uri);
    await expect(qr.getBoundingClientRect().width).toBeGreaterThanOrEqual(148);
    await expect(canvasElement.querySelector('code')).toHaveTextContent(/^ZRDX SNZR 4IGV 3BMQ/);
    await expect(canvas.getByText(/^Z R D X, S N Z R/)).toBeInTheDocument();
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);

    const code = canvas.getByRole('textbox', { name: 'Enter the code it shows' });
    await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    await userEvent.type(code, '492 103');
    await userEvent.type(
      canvas.getByRole('textbox', { name: 'Name for this app (optional)' }),
      ' Dana’s phone {Enter}',
    );
    await waitFor(() => expect(args.onAnswer).toHaveBeenCalledTimes(1));
    await expect(args.onAnswer).toHaveBeenCalledWith(
      { code: '492103', friendlyDeviceName: 'Dana’s phone' },
      expect.anything(),
    );
  },
};

export const Copied: Story = {
  play: async ({ canvas, userEvent }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    const copy = canvas.getByRole('button', { name: 'Copy key' });
    const before = copy.offsetTop;
    await userEvent.click(copy);
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Copied'));
    await expect(write).toHaveBeenCalledWith(secretCode);
    await expect(copy).toHaveFocus();
    await expect(copy.offsetTop).toBe(before);
  },
};

export const CopyRefused: Story = {
  play: async ({ canvas, userEvent }) => {
    const refused = new DOMException('Not allowed', 'NotAllowedError');
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(refused);
    await userEvent.click(canvas.getByRole('button', { name: 'Copy key' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Selected/));
    await expect(getSelection()?.toString().replaceAll(/\s/g, '')).toBe(secretCode);
  },
};

export const WrongCode: Story = {
  args: { onAnswer: fn(refusing(refusals.wrongCode)) },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const code = canvas.getByRole<HTMLInputElement>('textbox', { name: /Enter the code/ });
    await userEvent.type(code, '492103');
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(code).toHaveFocus());
    await expect(code).toBeInvalid();
    await expect(code).toHaveAccessibleDescription(/Wait for the next one/);
    await expect([code.selectionStart, code.selectionEnd]).toEqual([0, 6]);
    await expect(canvasElement.querySelector('code')).toHaveTextContent(/^ZRDX/);
  },
};

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: async ({ canvas, userEvent, args }) => {
    const code = canvas.getByRole('textbox', { name: /Enter the code/ });
    await userEvent.type(code, '492103{Enter}{Enter}');
    await expect(await canvas.findByRole('button', { name: 'Checking the code…' })).toBeVisible();
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
    await expect(args.onAnswer).toHaveBeenCalledWith({ code: '492103' }, expect.anything());
  },
};

export const LongText: Story = {
  args: { issuer: 'An issuer with a name that goes on and on, and on' },
  render: (args) => (
    <InSignIn username={`${'dana.'.repeat(23)}@example.com`}>
      <MfaSetup {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    const card = canvas.getByRole('form');
    await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth + 2);
    await expect(decodeQr(picture(canvas.getByRole('img')))).toContain(
      encodeURIComponent('dana.dana.'),
    );
  },
};

export const Email: Story = {
  args: { challenge: { ...challenge, mfasCanSetup: ['EMAIL_OTP'] } },
  play: async ({ canvas, userEvent, args }) => {
    const email = canvas.getByRole('textbox', { name: 'Email address' });
    await expect(email).toHaveAttribute('inputmode', 'email');
    await expect(email).toHaveAttribute('autocomplete', 'email');
    // Typed once, as the username.
    await expect(email).toHaveValue('dana@example.com');
    await userEvent.clear(email);
    await userEvent.type(email, 'dana{Enter}');
    await waitFor(() => expect(email).toHaveAccessibleDescription(/such as name@example.com/));
    await expect(args.onAnswer).not.toHaveBeenCalled();
    await userEvent.type(email, '@example.org{Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith({ email: 'dana@example.org' }, expect.anything()),
    );
  },
};

export const EmailRefused: Story = {
  args: {
    challenge: { ...challenge, mfasCanSetup: ['EMAIL_OTP'] },
    onAnswer: fn(
      refusing(
        () => new ChallengeError('InvalidParameterException', { kind: 'invalid-parameter' }),
      ),
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Send the code' }));
    const email = canvas.getByRole('textbox', { name: 'Email address' });
    await waitFor(() => expect(email).toBeInvalid());
    await expect(email).toHaveFocus();
    await expect(email).toHaveValue('dana@example.com');
  },
};

export const OnlyATextMessage: Story = {
  args: { challenge: { ...challenge, mfasCanSetup: ['SMS_MFA'] } },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText(/a phone number can’t be added while signing in/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Use another account' })).toBeVisible();
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const UnknownMembers: Story = {
  args: { challenge: { ...challenge, mfasCanSetup: ['VOICE_OTP', 'PIGEON_POST'] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('VOICE_OTP')).toBeVisible();
    await expect(canvas.getByText('PIGEON_POST')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

/** The path on the screen, drawn by the browser itself. */
function picture(qr: Element): ImageData {
  const scale = 4;
  const [, , width = 0, height = 0] = (qr.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const drawing = new OffscreenCanvas(width * scale, height * scale).getContext('2d');
  if (!drawing) throw new Error('This browser draws nothing.');
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, width * scale, height * scale);
  drawing.scale(scale, scale);
  drawing.fillStyle = 'black';
  drawing.fill(new Path2D(qr.querySelector('path')?.getAttribute('d') ?? ''));
  return drawing.getImageData(0, 0, width * scale, height * scale);
}

export const OnlyStartAgain: Story = {
  args: OnlyATextMessage.args ?? {},
  render: (args) => (
    <InSignIn error={refusals.offline()}>
      <MfaSetup {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: async ({ canvas, userEvent }) => {
    const code = canvas.getByRole('textbox', { name: /Enter the code/ });
    await userEvent.type(code, '492103{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(code).toHaveValue('492103');
  },
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: async ({ canvas, userEvent }) => {
    const code = canvas.getByRole('textbox', { name: /Enter the code/ });
    await userEvent.type(code, '492103{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Start again/));
  },
};

export const MinimalParameters: Story = {
  // With one kind that can be set up here its key is asked for at once; nobody gives one here.
  render: () => (
    <SignIn client={receiving('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })} />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Getting your key…' })).toBeVisible();
  },
};

export const MalformedParameters: Story = {
  render: () => <SignIn client={receiving('MFA_SETUP', { MFAS_CAN_SETUP: '[]' })} />,
  play: goesOn('A second step is missing'),
};
