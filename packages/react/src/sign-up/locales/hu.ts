import type { SignUpMessages } from '../english.ts';

/** Hungarian. */
const hu: SignUpMessages = {
  signUp: {
    title: 'Fiók létrehozása',
    emailOrPhone: 'E-mail-cím vagy telefonszám',
    emailOrPhoneRequired: 'Adja meg az e-mail-címét vagy a telefonszámát.',
    withoutPassword: 'Regisztráció jelszó nélkül',
    withPassword: 'Jelszó választása',
    withoutPasswordHint: 'Minden bejelentkezéskor küldünk egy kódot.',
    submit: 'Fiók létrehozása',
    pending: 'A fiók létrehozása folyamatban…',
    hasAccount: 'Van már fiókja?',
    signIn: 'Bejelentkezés',
    newHere: 'Először jár itt?',
    changeDetails: 'Adatok módosítása',
    notCreated: 'Ezekkel az adatokkal nem hozható létre fiók. Ha már van fiókja, jelentkezzen be.',
    refused: 'Az adatokat nem fogadtuk el. Ellenőrizze őket, és próbálja újra.',
    consent: 'Elfogadom a következőket: {terms} és {privacy}.',
    consentTerms: 'Elfogadom a következőt: {terms}.',
    consentPrivacy: 'Elfogadom a következőt: {privacy}.',
    terms: 'felhasználási feltételek',
    privacy: 'adatvédelmi szabályzat',
    consentRequired: 'A fiók létrehozásához ezt el kell fogadnia.',
    createdTitle: 'A fiókja létrejött',
    created: 'A bejelentkezés előtt jóvá kell hagyni.',
    unavailable: 'A(z) {label} mező itt nem tölthető ki.',
  },
};

export default hu;
