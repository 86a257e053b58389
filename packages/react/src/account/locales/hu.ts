import type { AccountMessages } from '../english.ts';

/** Hungarian. */
const hu: AccountMessages = {
  account: {
    title: 'Az Ön fiókja',
    password: 'Jelszó',
    unread: 'Ezt nem sikerült betölteni.',
    signInAgain: 'Bejelentkezés újra',
    resetPassword: 'Jelszó visszaállítása',
    contactSupport: 'Ügyfélszolgálat',
    supportNeeded: 'Ezt itt nem lehet módosítani. Forduljon az ügyfélszolgálathoz.',
    resetFirst: 'Mielőtt itt bármit módosítana, vissza kell állítania a jelszavát.',
    outOfDate: 'Ezt közben máshol módosították. Alább a jelenlegi állapot látható.',
  },
  accountPassword: {
    intro: 'Olyat válasszon, amelyet máshol nem használ.',
    introFirst:
      'Ön jelszó nélkül jelentkezik be. Állítson be egyet, hogy másképp is be tudjon jelentkezni.',
    current: 'Jelenlegi jelszó',
    wrong: 'Ez nem a jelenlegi jelszava. Ellenőrizze, majd próbálja újra.',
    new: 'Új jelszó',
    everywhere: 'Kijelentkezés minden eszközön',
    everywhereHint: 'Ezen is. Utána jelentkezzen be az új jelszóval.',
    change: 'Jelszó módosítása',
    changing: 'Jelszó módosítása…',
    changed: 'A jelszava megváltozott.',
    set: 'Jelszó beállítása',
    setting: 'Jelszó beállítása folyamatban…',
    wasSet: 'A jelszava be van állítva. A következő bejelentkezéskor már használhatja.',
  },
};

export default hu;
