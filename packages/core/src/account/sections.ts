import { authenticatorAppWays } from './authenticator-app.ts';
import { contactWays } from './contact.ts';
import { deleteAccountWays } from './delete-account.ts';
import { devicesWays } from './devices.ts';
import { passkeysWays } from './passkeys.ts';
import { passwordWays } from './password.ts';
import { profileWays } from './profile.ts';
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
