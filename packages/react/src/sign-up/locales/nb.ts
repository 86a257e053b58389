import type { SignUpMessages } from '../english.ts';

/** Norwegian Bokmål. */
const nb: SignUpMessages = {
  signUp: {
    title: 'Opprett en konto',
    emailOrPhone: 'E-postadresse eller telefonnummer',
    emailOrPhoneRequired: 'Skriv inn e-postadressen eller telefonnummeret ditt.',
    withoutPassword: 'Registrer deg uten passord',
    withPassword: 'Velg et passord',
    withoutPasswordHint: 'Vi sender deg en kode hver gang du logger på.',
    submit: 'Opprett konto',
    pending: 'Oppretter kontoen din…',
    hasAccount: 'Har du allerede en konto?',
    signIn: 'Logg på',
    newHere: 'Ny her?',
    changeDetails: 'Endre opplysningene dine',
    notCreated:
      'Det kan ikke opprettes en konto med disse opplysningene. Har du allerede en, kan du logge på.',
    refused: 'Opplysningene dine ble ikke godtatt. Kontroller dem, og prøv igjen.',
    consent: 'Jeg godtar {terms} og {privacy}.',
    consentTerms: 'Jeg godtar {terms}.',
    consentPrivacy: 'Jeg godtar {privacy}.',
    terms: 'vilkårene for bruk',
    privacy: 'personvernerklæringen',
    consentRequired: 'Godta dette for å opprette en konto.',
    createdTitle: 'Kontoen din er opprettet',
    created: 'Den må godkjennes før du kan logge på.',
    unavailable: '{label} kan ikke fylles ut her.',
  },
};

export default nb;
