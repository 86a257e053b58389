import type { AccountMessages } from '../english.ts';

/** German. */
const de: AccountMessages = {
  account: {
    title: 'Ihr Konto',
    password: 'Passwort',
    passkeys: 'Passkeys',
    devices: 'Geräte',
    'authenticator-app': 'Authenticator-App',
    'delete-account': 'Konto löschen',
    unread: 'Das konnte nicht geladen werden.',
    signInAgain: 'Erneut anmelden',
    resetPassword: 'Passwort zurücksetzen',
    contactSupport: 'Support kontaktieren',
    supportNeeded: 'Das lässt sich hier nicht ändern. Wenden Sie sich an den Support.',
    resetFirst: 'Ihr Passwort muss zurückgesetzt werden, bevor Sie hier etwas ändern können.',
    outOfDate:
      'Das wurde inzwischen an anderer Stelle geändert. Unten sehen Sie den jetzigen Stand.',
    cancel: 'Abbrechen',
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
  accountPasskeys: {
    intro: 'Melden Sie sich mit Fingerabdruck, Gesicht oder Displaysperre an.',
    none: 'Sie haben noch keine Passkeys.',
    created: 'Hinzugefügt am {when}',
    remove: 'Entfernen',
    question: '„{name}“ entfernen? Sie können sich damit dann nicht mehr anmelden.',
    confirm: 'Passkey entfernen',
    removing: 'Passkey wird entfernt…',
    removed: '„{name}“ wurde entfernt. Bietet Ihr Gerät ihn noch an, löschen Sie ihn auch dort.',
    onlyWay:
      'Ihre einzige Möglichkeit, sich anzumelden. Fügen Sie eine andere hinzu, bevor Sie ihn entfernen.',
    added: 'Ihr Passkey wurde hinzugefügt. Sie können ihn bei der nächsten Anmeldung verwenden.',
  },
  accountDevices: {
    intro: 'Auf einem gemerkten Gerät melden Sie sich ohne zweiten Schritt an.',
    none: 'Noch keine Geräte. Nach einem zweiten Schritt werden Sie gefragt, ob das Gerät gemerkt werden soll.',
    unnamed: 'Gerät ohne Namen',
    thisOne: 'Dieses Gerät',
    lastSeen: 'Zuletzt verwendet am {when}',
    notRemembered: 'Fragt nach einem zweiten Schritt',
    remember: 'Merken',
    remembering: 'Gerät wird gemerkt…',
    forget: 'Vergessen',
    question: '„{name}“ vergessen? Die nächste Anmeldung dort fragt nach einem zweiten Schritt.',
    confirm: 'Gerät vergessen',
    forgetting: 'Gerät wird vergessen…',
    remembered: '„{name}“ wird gemerkt.',
    forgotten: '„{name}“ wurde vergessen.',
  },
  accountAuthenticatorApp: {
    intro:
      'Eine App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen Code an, auch ohne Verbindung.',
    on: 'Bei der Anmeldung geben Sie einen Code aus Ihrer App ein.',
    setUp: 'App einrichten',
    another: 'Andere App einrichten',
    lost: 'App verloren? Richten Sie hier eine andere ein. Die alte funktioniert dann nicht mehr.',
    done: 'Ihre Authenticator-App ist eingerichtet.',
    turnOff: 'App nicht mehr verwenden',
    question:
      'App nicht mehr verwenden? Bei der Anmeldung wird dann nicht mehr nach ihren Codes gefragt.',
    turningOff: 'App wird abgeschaltet…',
    turnedOff: 'Nach Codes aus der App wird nicht mehr gefragt.',
  },
  accountDeleteAccount: {
    intro:
      'Ihr Konto und alles darin wird endgültig gelöscht. Sie werden auf allen Geräten abgemeldet.',
    open: 'Konto löschen…',
    typed: 'Geben Sie zur Bestätigung {name} ein',
    mismatch: 'Das stimmt nicht überein. Geben Sie es so ein, wie es oben steht.',
    password: 'Passwort',
    wrong: 'Das ist nicht Ihr Passwort. Prüfen Sie es und versuchen Sie es noch einmal.',
    submit: 'Konto löschen',
    deleting: 'Konto wird gelöscht…',
    deleted: 'Ihr Konto wurde gelöscht.',
  },
};

export default de;
