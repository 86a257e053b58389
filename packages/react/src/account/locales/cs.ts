import type { AccountMessages } from '../english.ts';

/** Czech. */
const cs: AccountMessages = {
  account: {
    title: 'Váš účet',
    password: 'Heslo',
    unread: 'Tuto část se nepodařilo načíst.',
    signInAgain: 'Přihlásit se znovu',
    resetPassword: 'Obnovit heslo',
    contactSupport: 'Kontaktovat podporu',
    supportNeeded: 'Tady to změnit nelze. Obraťte se na podporu.',
    resetFirst: 'Než tu cokoli změníte, je třeba obnovit heslo.',
    outOfDate: 'Mezitím to bylo změněno jinde. Níže je aktuální stav.',
  },
  accountPassword: {
    intro: 'Zvolte takové, které nepoužíváte nikde jinde.',
    introFirst:
      'Přihlašujete se bez hesla. Nastavte si heslo a budete mít další způsob přihlášení.',
    current: 'Současné heslo',
    wrong: 'To není vaše současné heslo. Zkontrolujte je a zkuste to znovu.',
    new: 'Nové heslo',
    everywhere: 'Odhlásit na všech zařízeních',
    everywhereHint: 'I na tomto. Potom se přihlaste novým heslem.',
    change: 'Změnit heslo',
    changing: 'Měníme heslo…',
    changed: 'Heslo bylo změněno.',
    set: 'Nastavit heslo',
    setting: 'Nastavujeme heslo…',
    wasSet: 'Heslo bylo nastaveno. Můžete ho použít při příštím přihlášení.',
  },
};

export default cs;
