import type { AccountMessages } from '../english.ts';

/** Norwegian Bokmål. */
const nb: AccountMessages = {
  account: {
    title: 'Kontoen din',
    password: 'Passord',
    unread: 'Dette kunne ikke lastes inn.',
    signInAgain: 'Logg på igjen',
    resetPassword: 'Tilbakestill passordet',
    contactSupport: 'Kontakt kundestøtte',
    supportNeeded: 'Dette kan ikke endres her. Kontakt kundestøtte.',
    resetFirst: 'Passordet ditt må tilbakestilles før du kan endre noe her.',
    outOfDate: 'Dette er endret et annet sted. Nedenfor ser du hvordan det er nå.',
  },
  accountPassword: {
    intro: 'Velg et du ikke bruker noe annet sted.',
    introFirst: 'Du logger på uten passord. Angi et for å ha en annen måte å logge på.',
    current: 'Nåværende passord',
    wrong: 'Dette er ikke det nåværende passordet ditt. Kontroller det, og prøv igjen.',
    new: 'Nytt passord',
    everywhere: 'Logg av på alle enheter',
    everywhereHint: 'Også på denne. Logg deretter på med det nye passordet.',
    change: 'Endre passord',
    changing: 'Endrer passordet ditt…',
    changed: 'Passordet ditt er endret.',
    set: 'Angi passord',
    setting: 'Angir passordet ditt…',
    wasSet: 'Passordet ditt er angitt. Du kan bruke det neste gang du logger på.',
  },
};

export default nb;
