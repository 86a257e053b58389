import type { AccountMessages } from '../english.ts';

/** Finnish. */
const fi: AccountMessages = {
  account: {
    title: 'Tilisi',
    password: 'Salasana',
    unread: 'Tätä ei voitu ladata.',
    signInAgain: 'Kirjaudu uudelleen',
    resetPassword: 'Nollaa salasana',
    contactSupport: 'Ota yhteyttä tukeen',
    supportNeeded: 'Tätä ei voi muuttaa täällä. Ota yhteyttä tukeen.',
    resetFirst: 'Salasanasi täytyy nollata, ennen kuin voit muuttaa täällä mitään.',
    outOfDate: 'Tätä on muutettu muualla. Alla näet nykyisen tilanteen.',
  },
  accountPassword: {
    intro: 'Valitse salasana, jota et käytä missään muualla.',
    introFirst:
      'Kirjaudut ilman salasanaa. Aseta salasana, niin sinulla on toinenkin tapa kirjautua.',
    current: 'Nykyinen salasana',
    wrong: 'Tämä ei ole nykyinen salasanasi. Tarkista se ja yritä uudelleen.',
    new: 'Uusi salasana',
    everywhere: 'Kirjaudu ulos kaikilta laitteilta',
    everywhereHint: 'Myös tältä. Kirjaudu sitten uudella salasanalla.',
    change: 'Vaihda salasana',
    changing: 'Vaihdetaan salasanaasi…',
    changed: 'Salasanasi on vaihdettu.',
    set: 'Aseta salasana',
    setting: 'Asetetaan salasanaasi…',
    wasSet: 'Salasanasi on asetettu. Voit käyttää sitä, kun kirjaudut seuraavan kerran.',
  },
};

export default fi;
