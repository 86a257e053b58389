import type { AccountMessages } from '../english.ts';

/** German. */
const de: AccountMessages = {
  account: {
    title: 'Ihr Konto',
    password: 'Passwort',
    unread: 'Das konnte nicht geladen werden.',
    signInAgain: 'Erneut anmelden',
    resetPassword: 'Passwort zurücksetzen',
    contactSupport: 'Support kontaktieren',
    supportNeeded: 'Das lässt sich hier nicht ändern. Wenden Sie sich an den Support.',
    resetFirst: 'Ihr Passwort muss zurückgesetzt werden, bevor Sie hier etwas ändern können.',
    outOfDate:
      'Das wurde inzwischen an anderer Stelle geändert. Unten sehen Sie den jetzigen Stand.',
  },
  accountPassword: {
    intro: 'Wählen Sie eines, das Sie sonst nirgends verwenden.',
    introFirst:
      'Sie melden sich ohne Passwort an. Legen Sie eines fest, um eine weitere Möglichkeit zu haben.',
    current: 'Aktuelles Passwort',
    wrong: 'Das ist nicht Ihr aktuelles Passwort. Prüfen Sie es und versuchen Sie es noch einmal.',
    new: 'Neues Passwort',
    everywhere: 'Auf allen Geräten abmelden',
    everywhereHint: 'Auch auf diesem. Melden Sie sich dann mit dem neuen Passwort an.',
    change: 'Passwort ändern',
    changing: 'Passwort wird geändert…',
    changed: 'Ihr Passwort wurde geändert.',
    set: 'Passwort festlegen',
    setting: 'Passwort wird festgelegt…',
    wasSet: 'Ihr Passwort wurde festgelegt. Sie können es bei der nächsten Anmeldung verwenden.',
  },
};

export default de;
