import type { ChallengeName } from '@countersign/core';
import { Challenge } from './challenge.tsx';
import type { messages as smsMfa } from './challenges/sms-mfa/sms-mfa.messages.ts';
import type { english, Messages, PartialMessages } from './english.ts';
import { format } from './messages.ts';
import { type ChallengeViews, views } from './registry.ts';
import { decoded } from './testing/decoded.ts';

// Checked by `pnpm types`: this file must compile, and each expected error must occur.

// @ts-expect-error a name was added to core and its view is missing
views satisfies ChallengeViews<ChallengeName> & { VOICE_OTP: unknown };

// @ts-expect-error a view under another challenge's name
({ ...views, SMS_MFA: views.PASSWORD }) satisfies ChallengeViews;

// Each view has the texts with it that the table of English has under its name.
views satisfies {
  [N in ChallengeName]: { preload(): Promise<{ messages: (typeof english)[N] }> };
};

declare const all: Messages;
const { SMS_MFA, ...others } = all;
// @ts-expect-error a locale without a challenge
others satisfies Messages;
const { title, ...rest } = SMS_MFA;
// @ts-expect-error a locale without a key
({ ...all, SMS_MFA: rest }) satisfies Messages;
({ SMS_MFA: { title } }) satisfies PartialMessages;
// @ts-expect-error a locale that does not say where the code went
({ ...SMS_MFA, sentTo: 'Gesendet.' }) satisfies Messages['SMS_MFA'];
// @ts-expect-error an override that does not either
({ SMS_MFA: { sentTo: 'An {to}.' } }) satisfies PartialMessages;
const { codeLength_one, ...oneForm } = all.parts;
oneForm satisfies Messages['parts'];
({ ...oneForm, codeLength_few: 'Všechny {count} číslice.' }) satisfies Messages['parts'];

declare const texts: typeof smsMfa;
void [codeLength_one, format(texts.sentTo, { destination: '+1' })];
// @ts-expect-error a placeholder is left out
format(texts.sentTo, {});

<Challenge
  challenge={decoded('SMS_MFA', 'plain')}
  onAnswer={({ code }) => void (code satisfies string)}
/>;
<Challenge
  challenge={decoded('SMS_MFA', 'plain')}
  // @ts-expect-error the answer belongs to PASSWORD
  onAnswer={({ password }) => void password}
/>;
// @ts-expect-error a challenge nobody answers
<Challenge challenge={decoded('SMS_MFA', 'plain')} />;
