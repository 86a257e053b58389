import type { SignUpMessages } from '../english.ts';

/** Danish. */
const da: SignUpMessages = {
  signUp: {
    title: 'Opret en konto',
    emailOrPhone: 'E-mailadresse eller telefonnummer',
    emailOrPhoneRequired: 'Indtast din e-mailadresse eller dit telefonnummer.',
    withoutPassword: 'Opret konto uden adgangskode',
    withPassword: 'Vælg en adgangskode',
    withoutPasswordHint: 'Vi sender dig en kode, hver gang du logger ind.',
    submit: 'Opret konto',
    pending: 'Din konto oprettes…',
    hasAccount: 'Har du allerede en konto?',
    signIn: 'Log ind',
    newHere: 'Ny her?',
    changeDetails: 'Ret dine oplysninger',
    notCreated:
      'Der kan ikke oprettes en konto med disse oplysninger. Har du allerede en, så log ind i stedet.',
    refused: 'Dine oplysninger blev ikke godkendt. Kontrollér dem, og prøv igen.',
    consent: 'Jeg accepterer {terms} og {privacy}.',
    consentTerms: 'Jeg accepterer {terms}.',
    consentPrivacy: 'Jeg accepterer {privacy}.',
    terms: 'vilkårene for brug',
    privacy: 'privatlivspolitikken',
    consentRequired: 'Acceptér dette for at oprette en konto.',
    createdTitle: 'Din konto er oprettet',
    created: 'Den skal godkendes, før du kan logge ind.',
    unavailable: '{label} kan ikke udfyldes her.',
  },
};

export default da;
