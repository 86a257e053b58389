import type { SignUpMessages } from '../english.ts';

/** German. */
const de: SignUpMessages = {
  signUp: {
    title: 'Konto erstellen',
    emailOrPhone: 'E-Mail-Adresse oder Telefonnummer',
    emailOrPhoneRequired: 'Geben Sie Ihre E-Mail-Adresse oder Telefonnummer ein.',
    withoutPassword: 'Ohne Passwort registrieren',
    withPassword: 'Passwort wählen',
    withoutPasswordHint: 'Bei jeder Anmeldung senden wir Ihnen einen Code.',
    submit: 'Konto erstellen',
    pending: 'Ihr Konto wird erstellt…',
    hasAccount: 'Haben Sie schon ein Konto?',
    signIn: 'Anmelden',
    newHere: 'Neu hier?',
    changeDetails: 'Angaben ändern',
    notCreated:
      'Mit diesen Angaben kann kein Konto erstellt werden. Wenn Sie schon eines haben, melden Sie sich an.',
    refused:
      'Ihre Angaben wurden nicht angenommen. Prüfen Sie sie und versuchen Sie es noch einmal.',
    consent: 'Ich akzeptiere {terms} und {privacy}.',
    consentTerms: 'Ich akzeptiere {terms}.',
    consentPrivacy: 'Ich akzeptiere {privacy}.',
    terms: 'die Nutzungsbedingungen',
    privacy: 'die Datenschutzerklärung',
    consentRequired: 'Stimmen Sie zu, um ein Konto zu erstellen.',
    createdTitle: 'Ihr Konto wurde erstellt',
    created: 'Es muss freigegeben werden, bevor Sie sich anmelden können.',
    unavailable: '{label} lässt sich hier nicht ausfüllen.',
  },
};

export default de;
