import type { GalleryGroup } from '../gallery.ts';
import { nobody } from '../gallery.ts';
import { seededPlaces } from '../seed.ts';

const groups: Record<GalleryGroup, string> = {
  ways: 'Ways to sign in',
  secondSteps: 'A second step',
  accounts: 'Accounts that need something first',
  refused: 'Refused',
};

/** What the list of seeded users says. */
export const gallery = {
  title: 'People to sign in as',
  intro: 'They live in emulated user pools on this machine; a press fills in who and how.',
  codes: 'Codes arrive in the',
  inbox: 'inbox',
  newTab: '(opens in a new tab)',
  groups,
  /** By username; the English texts come from the seed. */
  shows: new Map([
    ...seededPlaces
      .flatMap(({ users }) => users)
      .map(({ username, shows }) => [username, shows] as const),
    [nobody, 'Not a user at all: the screens never tell whether somebody has an account.'] as const,
  ]),
  leadsTo: 'Leads to',
  password: 'Password',
  ofPassword: 'the password of',
  totpSecret: 'Key for an authenticator app',
  ofTotpSecret: 'the key of',
  copy: 'Copy',
  copied: 'Copied',
  copyRefused: 'Select the text to copy it.',
  reset: 'Start over',
  resetting: 'Starting over…',
  resetHint: 'Puts everybody back as they were, empties the inbox and signs you out.',
  resetDone: 'Everybody is as they were, and nobody is signed in.',
  resetFailed: 'The emulator did not answer. Try again.',
};

export type GalleryText = typeof gallery;
