import type { SectionName } from '@countersign/core/account';
import type { MessageSet, Strings } from '../messages.ts';
import { messages as account } from './account.messages.ts';
import { messages as authenticatorApp } from './authenticator-app/authenticator-app.messages.ts';
import { messages as contact } from './contact.messages.ts';
import { messages as deleteAccount } from './delete-account/delete-account.messages.ts';
import { messages as devices } from './devices/devices.messages.ts';
import { messages as email } from './email/email.messages.ts';
import { messages as passkeys } from './passkeys/passkeys.messages.ts';
import { messages as password } from './password/password.messages.ts';
import { messages as phone } from './phone/phone.messages.ts';
import { messages as profile } from './profile/profile.messages.ts';
import { messages as secondStep } from './second-step/second-step.messages.ts';
import { messages as sessions } from './sessions/sessions.messages.ts';

/** The English of every section, in one table. */
export const english = {
  account,
  accountContact: contact,
  accountProfile: profile,
  accountEmail: email,
  accountPhone: phone,
  accountPassword: password,
  accountPasskeys: passkeys,
  accountDevices: devices,
  accountSessions: sessions,
  accountAuthenticatorApp: authenticatorApp,
  accountSecondStep: secondStep,
  accountDeleteAccount: deleteAccount,
} satisfies { readonly [S in SectionName as `account${CamelCase<S>}`]: MessageSet } & {
  readonly account: MessageSet & { readonly [S in SectionName]: string };
  readonly accountContact: MessageSet;
};

type CamelCase<S extends string> = S extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${CamelCase<Rest>}`
  : Capitalize<S>;

type English = typeof english;

/** Every string of the account sections: what `@countersign/react/account/locales/<tag>` exports. */
export type AccountMessages = { readonly [G in keyof English]: Strings<English[G]> };
