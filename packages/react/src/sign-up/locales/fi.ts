import type { SignUpMessages } from '../english.ts';

/** Finnish. */
const fi: SignUpMessages = {
  signUp: {
    title: 'Luo tili',
    emailOrPhone: 'Sähköpostiosoite tai puhelinnumero',
    emailOrPhoneRequired: 'Anna sähköpostiosoitteesi tai puhelinnumerosi.',
    withoutPassword: 'Rekisteröidy ilman salasanaa',
    withPassword: 'Valitse salasana',
    withoutPasswordHint: 'Lähetämme sinulle koodin aina, kun kirjaudut sisään.',
    submit: 'Luo tili',
    pending: 'Tiliäsi luodaan…',
    hasAccount: 'Onko sinulla jo tili?',
    signIn: 'Kirjaudu sisään',
    newHere: 'Oletko uusi täällä?',
    changeDetails: 'Muuta tietojasi',
    notCreated: 'Näillä tiedoilla ei voi luoda tiliä. Jos sinulla on jo tili, kirjaudu sisään.',
    refused: 'Tietojasi ei hyväksytty. Tarkista ne ja yritä uudelleen.',
    consent: 'Hyväksyn: {terms} ja {privacy}.',
    consentTerms: 'Hyväksyn: {terms}.',
    consentPrivacy: 'Hyväksyn: {privacy}.',
    terms: 'käyttöehdot',
    privacy: 'tietosuojakäytäntö',
    consentRequired: 'Hyväksy tämä, jotta voit luoda tilin.',
    createdTitle: 'Tilisi on luotu',
    created: 'Se on hyväksyttävä, ennen kuin voit kirjautua sisään.',
    unavailable: 'Kenttää {label} ei voi täyttää tässä.',
  },
};

export default fi;
