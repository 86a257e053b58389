import { authenticatorAppWays } from './authenticator-app.ts';
import { contactWays } from './contact.ts';
import { deleteAccountWays } from './delete-account.ts';
import { devicesWays } from './devices.ts';
import { providerOf } from './identities.ts';
import { passkeysWays } from './passkeys.ts';
import { passwordWays } from './password.ts';
import { profileWays } from './profile.ts';
import type { OwnUser } from './resources.ts';
import { secondStepWays } from './second-step.ts';
import { sessionsWays } from './sessions.ts';
import type { Ways } from './ways.ts';

/**
 * THE table of sections: what each refusal leads to, section by section. Views, texts and pages of
 * the sections are held to its keys.
 */
export const sectionWays = {
  profile: profileWays,
  email: contactWays,
  phone: contactWays,
  password: passwordWays,
  passkeys: passkeysWays,
  devices: devicesWays,
  sessions: sessionsWays,
  'authenticator-app': authenticatorAppWays,
  'second-step': secondStepWays,
  'delete-account': deleteAccountWays,
} satisfies { readonly [section: string]: Ways<string> };

export type SectionName = keyof typeof sectionWays;

/**
 * Which sections have something for a user who signs in with a provider. Cognito asks such a user for no
 * password and no second step of its own, so it keeps none.
 * Source: Cognito developer guide, "Adding MFA to a user pool", on federated users. No live pool confirms
 * passkeys and devices, which belong to sign-ins that the provider replaces.
 */
const withProvider: { readonly [S in SectionName]: boolean } = {
  profile: true,
  email: true,
  phone: true,
  password: false,
  passkeys: false,
  devices: false,
  sessions: true,
  'authenticator-app': false,
  'second-step': false,
  'delete-account': true,
};

/** True for a section that only users of the pool's own have something in. */
export const isOfPoolUsers = (name: SectionName): boolean => !withProvider[name];

/** True if the section has something for the user. */
export const isSectionOf = (name: SectionName, user: OwnUser): boolean =>
  withProvider[name] || providerOf(user) === undefined;
