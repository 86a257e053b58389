import type { AccountMessages } from '@countersign/react/account';
import { locales } from '@countersign/react/account/locales';
import type { SignUpMessages } from '@countersign/react/sign-up';
import { locales as signUpLocales } from '@countersign/react/sign-up/locales';
import { language } from './language.ts';
import * as accountAr from './messages/account.ar.ts';
import * as accountEn from './messages/account.en.ts';
import * as flowsAr from './messages/flows.ar.ts';
import * as flowsEn from './messages/flows.en.ts';
import * as forgotPasswordAr from './messages/forgot-password.ar.ts';
import * as forgotPasswordEn from './messages/forgot-password.en.ts';
import * as galleryAr from './messages/gallery.ar.ts';
import * as galleryEn from './messages/gallery.en.ts';
import * as inboxAr from './messages/inbox.ar.ts';
import * as inboxEn from './messages/inbox.en.ts';
import * as shellAr from './messages/shell.ar.ts';
import * as shellEn from './messages/shell.en.ts';
import * as signInAr from './messages/sign-in.ar.ts';
import * as signInEn from './messages/sign-in.en.ts';
import * as wireAr from './messages/wire.ar.ts';
import * as wireEn from './messages/wire.en.ts';

/** The sentences of the demo's own pages; those of the kit's screens come with its locale. */
const en = {
  ...accountEn,
  ...flowsEn,
  ...forgotPasswordEn,
  ...galleryEn,
  ...inboxEn,
  ...shellEn,
  ...signInEn,
  ...wireEn,
};
const ar: typeof en = {
  ...accountAr,
  ...flowsAr,
  ...forgotPasswordAr,
  ...galleryAr,
  ...inboxAr,
  ...shellAr,
  ...signInAr,
  ...wireAr,
};

/** The languages that the demo's own pages speak. */
const spoken = { en, ar };

/** Language of the page around the kit: what was chosen where the demo speaks it, else English. */
export async function pageLanguage(): Promise<keyof typeof spoken> {
  return (await language()) === 'ar' ? 'ar' : 'en';
}

export async function texts(): Promise<typeof en> {
  return spoken[await pageLanguage()];
}

/** The texts of the kit's account sections; `undefined` for English, which the sections contain. */
export async function accountMessages(): Promise<AccountMessages | undefined> {
  const chosen = await language();
  return chosen === 'en' ? undefined : (await locales[chosen]()).default;
}

/** The same for the kit's sign-up form. */
export async function signUpMessages(): Promise<SignUpMessages | undefined> {
  const chosen = await language();
  return chosen === 'en' ? undefined : (await signUpLocales[chosen]()).default;
}
