import type { FederationMessages } from '../english.ts';

/** Hungarian. */
const hu: FederationMessages = {
  federation: {
    label: 'További bejelentkezési módok',
    continueWith: 'Folytatás a következővel: {provider}',
    sso: 'Folytatás egyszeri bejelentkezéssel',
    lastUsed: 'Legutóbb használt',
    or: 'vagy',
    opening: 'Megnyitás: {provider}…',
    finishing: 'Bejelentkezés folyamatban…',
    failed: 'A bejelentkezés nem sikerült. Próbálja újra.',
  },
  federationDetails: {
    email: 'Munkahelyi e-mail-cím',
    emailRequired: 'Adja meg az e-mail-címét, például name@example.com.',
    closeWindow: 'A bejelentkezés a másik ablakban folytatódik. Ezt bezárhatja.',
    cancelled: 'Kilépett, mielőtt a bejelentkezés befejeződött. Próbálja újra, amikor készen áll.',
    denied:
      'Ezzel a fiókkal itt nem lehet bejelentkezni. Használjon másikat, vagy forduljon a szolgáltatás üzemeltetőjéhez.',
    'account-exists': 'Ezekkel az adatokkal már van fiók. Jelentkezzen be a szokásos módon.',
    'attribute-missing':
      'Egy szükséges adatot nem osztott meg, például az e-mail-címét. Próbálja újra, és engedélyezze.',
    foreign: 'Ez a bejelentkezés nem ebben a böngészőben kezdődött. Kezdje újra.',
  },
};

export default hu;
