import type { AccountMessages } from '../english.ts';

/** Polish. */
const pl: AccountMessages = {
  account: {
    title: 'Twoje konto',
    password: 'Hasło',
    unread: 'Nie udało się tego wczytać.',
    signInAgain: 'Zaloguj się ponownie',
    resetPassword: 'Zresetuj hasło',
    contactSupport: 'Skontaktuj się z pomocą',
    supportNeeded: 'Nie można tego tutaj zmienić. Skontaktuj się z pomocą.',
    resetFirst: 'Zanim cokolwiek tu zmienisz, musisz zresetować hasło.',
    outOfDate: 'Zostało to zmienione gdzie indziej. Poniżej widać obecny stan.',
  },
  accountPassword: {
    intro: 'Wybierz takie, którego nie używasz nigdzie indziej.',
    introFirst: 'Logujesz się bez hasła. Ustaw je, aby mieć inny sposób logowania.',
    current: 'Obecne hasło',
    wrong: 'To nie jest Twoje obecne hasło. Sprawdź je i spróbuj ponownie.',
    new: 'Nowe hasło',
    everywhere: 'Wyloguj na wszystkich urządzeniach',
    everywhereHint: 'Także na tym. Potem zaloguj się nowym hasłem.',
    change: 'Zmień hasło',
    changing: 'Zmienianie hasła…',
    changed: 'Hasło zostało zmienione.',
    set: 'Ustaw hasło',
    setting: 'Ustawianie hasła…',
    wasSet: 'Hasło zostało ustawione. Możesz go użyć przy następnym logowaniu.',
  },
};

export default pl;
