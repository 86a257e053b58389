import type { AccountMessages } from '../english.ts';

/** Swedish. */
const sv: AccountMessages = {
  account: {
    title: 'Ditt konto',
    password: 'Lösenord',
    unread: 'Det gick inte att läsa in detta.',
    signInAgain: 'Logga in igen',
    resetPassword: 'Återställ lösenordet',
    contactSupport: 'Kontakta support',
    supportNeeded: 'Det går inte att ändra här. Kontakta support.',
    resetFirst: 'Ditt lösenord måste återställas innan du kan ändra något här.',
    outOfDate: 'Detta har ändrats någon annanstans. Nedan ser du hur det är nu.',
  },
  accountPassword: {
    intro: 'Välj ett som du inte använder någon annanstans.',
    introFirst: 'Du loggar in utan lösenord. Ange ett för att ha ett till sätt att logga in.',
    current: 'Nuvarande lösenord',
    wrong: 'Det är inte ditt nuvarande lösenord. Kontrollera det och försök igen.',
    new: 'Nytt lösenord',
    everywhere: 'Logga ut på alla enheter',
    everywhereHint: 'Även på den här. Logga sedan in med det nya lösenordet.',
    change: 'Ändra lösenord',
    changing: 'Ändrar ditt lösenord…',
    changed: 'Ditt lösenord har ändrats.',
    set: 'Ange lösenord',
    setting: 'Anger ditt lösenord…',
    wasSet: 'Ditt lösenord har angetts. Du kan använda det nästa gång du loggar in.',
  },
};

export default sv;
