import { language } from './language.ts';
import { shell as shellAr } from './messages/shell.ar.ts';
import { shell } from './messages/shell.en.ts';

/** The sentences of the demo's own pages; those of the kit's screens come with its locale. */
const en = { shell };
const ar: typeof en = { shell: shellAr };

/** The languages that the demo's own pages speak. */
const spoken = { en, ar };

/** Language of the page around the kit: what was chosen where the demo speaks it, else English. */
export async function pageLanguage(): Promise<keyof typeof spoken> {
  return (await language()) === 'ar' ? 'ar' : 'en';
}

export async function texts(): Promise<typeof en> {
  return spoken[await pageLanguage()];
}
