import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ownAccount } from '../test/own-account.ts';
import { Phone } from './account/phone/index.ts';
import { Challenge } from './challenge.tsx';
import { SignIn } from './sign-in/sign-in.tsx';
import { clientAt } from './testing/client-at.ts';
import { decoded } from './testing/decoded.ts';

afterEach(cleanup);

const codes = {
  SMS_MFA: decoded('SMS_MFA', 'plain'),
  SMS_OTP: decoded('SMS_OTP', 'plain'),
  EMAIL_OTP: decoded('EMAIL_OTP', 'mfa'),
  EMAIL_MFA: decoded('EMAIL_MFA', 'plain'),
};
const to = '+*******1234';
const onWhatsApp = `We sent a code to ${to} on WhatsApp.`;
const byCall = `We are calling ${to} to tell you a code.`;
const otherwise = `We sent a code to ${to}. It can take a minute.`;
const texted = `We texted a code to ${to}.`;
const emailed = `We emailed a code to ${to}. It can take a minute.`;

/** Finds a sentence whose destination is an element of its own. */
const says = async (sentence: string) =>
  expect(
    await screen.findByText((_, element) => element?.textContent === sentence, { selector: 'p' }),
  ).toBeDefined();

test.each<[keyof typeof codes, string | undefined, string]>([
  ['SMS_MFA', 'SMS', texted],
  ['SMS_MFA', undefined, texted],
  ['SMS_MFA', 'WHATSAPP', onWhatsApp],
  ['SMS_MFA', 'WhatsApp', onWhatsApp],
  ['SMS_MFA', 'VOICE', byCall],
  ['SMS_MFA', 'PIGEON', otherwise],
  ['SMS_MFA', '__proto__', otherwise],
  ['SMS_MFA', 'constructor', otherwise],
  ['SMS_MFA', 'EMAIL', otherwise],
  ['SMS_OTP', 'WHATSAPP', onWhatsApp],
  ['SMS_OTP', 'VOICE', byCall],
  ['SMS_OTP', 'SMS', texted],
  ['EMAIL_OTP', 'EMAIL', emailed],
  ['EMAIL_OTP', undefined, emailed],
  ['EMAIL_OTP', 'SMS', otherwise],
  ['EMAIL_OTP', 'WHATSAPP', onWhatsApp],
  ['EMAIL_MFA', 'EMAIL', emailed],
  ['EMAIL_MFA', 'VOICE', byCall],
])('%s by %s shows the words of the channel', async (name, medium, sentence) => {
  const challenge = { ...codes[name], delivery: { medium, destination: to } };
  render(<Challenge challenge={challenge} onAnswer={vi.fn()} />);
  await says(sentence);
});

test.each<[string, string]>([
  ['WHATSAPP', 'We sent you a code. It can take a minute.'],
  ['PIGEON', 'We sent you a code. It can take a minute.'],
  ['SMS', 'We texted a code to your phone.'],
])('SMS_MFA by %s without a destination', async (medium, sentence) => {
  const challenge = { ...codes.SMS_MFA, delivery: { medium, destination: undefined } };
  render(<Challenge challenge={challenge} onAnswer={vi.fn()} />);
  await says(sentence);
});

test.each<['confirm-sign-up' | 'reset-password', string, string]>([
  ['confirm-sign-up', 'WHATSAPP', onWhatsApp],
  ['confirm-sign-up', 'SMS', otherwise],
  ['reset-password', 'VOICE', byCall],
  ['reset-password', 'PIGEON', otherwise],
])('%s by %s', async (at, medium, sentence) => {
  const idle = { username: 'dana', pending: false, error: undefined } as const;
  const delivery = { medium, destination: to };
  render(<SignIn client={clientAt({ ...idle, at, delivery, resendAt: 0 })} />);
  await says(sentence);
});

test.each<[string, string]>([
  ['WHATSAPP', 'We sent a code to +15550001234 on WhatsApp.'],
  ['SMS', 'We texted a code to +15550001234.'],
])('a number of the account is verified by %s', async (DeliveryMedium, sentence) => {
  const account = ownAccount(
    { GetUserAttributeVerificationCode: () => ({ CodeDeliveryDetails: { DeliveryMedium } }) },
    {
      user: {
        username: 'u1',
        attributes: { phone_number: '+15550001234', phone_number_verified: 'false' },
        secondSteps: [],
      },
    },
  );
  render(<Phone account={account} />);
  await userEvent.click(screen.getByRole('button', { name: /code/i }));
  await says(sentence);
});
