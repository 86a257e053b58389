import type { SignUpMessages } from '../english.ts';

/** Italian. */
const it: SignUpMessages = {
  signUp: {
    title: 'Crea un account',
    emailOrPhone: 'Indirizzo email o numero di telefono',
    emailOrPhoneRequired: 'Inserisci il tuo indirizzo email o numero di telefono.',
    withoutPassword: 'Registrati senza password',
    withPassword: 'Scegli una password',
    withoutPasswordHint: 'Ti invieremo un codice a ogni accesso.',
    submit: 'Crea account',
    pending: 'Creazione dell’account…',
    hasAccount: 'Hai già un account?',
    signIn: 'Accedi',
    newHere: 'È la prima volta qui?',
    changeDetails: 'Modifica i tuoi dati',
    notCreated: 'Non è possibile creare un account con questi dati. Se ne hai già uno, accedi.',
    refused: 'I tuoi dati non sono stati accettati. Controllali e riprova.',
    consent: 'Accetto i {terms} e la {privacy}.',
    consentTerms: 'Accetto i {terms}.',
    consentPrivacy: 'Accetto la {privacy}.',
    terms: 'termini di utilizzo',
    privacy: 'informativa sulla privacy',
    consentRequired: 'Accetta per creare un account.',
    createdTitle: 'Il tuo account è stato creato',
    created: 'Deve essere approvato prima che tu possa accedere.',
    unavailable: '{label} non si può compilare qui.',
  },
};

export default it;
