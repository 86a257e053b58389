import type { SignUpMessages } from '../english.ts';

/** Swedish. */
const sv: SignUpMessages = {
  signUp: {
    title: 'Skapa ett konto',
    emailOrPhone: 'E-postadress eller telefonnummer',
    emailOrPhoneRequired: 'Ange din e-postadress eller ditt telefonnummer.',
    withoutPassword: 'Registrera dig utan lösenord',
    withPassword: 'Välj ett lösenord',
    withoutPasswordHint: 'Vi skickar en kod varje gång du loggar in.',
    submit: 'Skapa konto',
    pending: 'Ditt konto skapas…',
    hasAccount: 'Har du redan ett konto?',
    signIn: 'Logga in',
    newHere: 'Ny här?',
    changeDetails: 'Ändra dina uppgifter',
    notCreated:
      'Det går inte att skapa ett konto med de här uppgifterna. Om du redan har ett kan du logga in.',
    refused: 'Dina uppgifter godtogs inte. Kontrollera dem och försök igen.',
    consent: 'Jag godkänner {terms} och {privacy}.',
    consentTerms: 'Jag godkänner {terms}.',
    consentPrivacy: 'Jag godkänner {privacy}.',
    terms: 'användarvillkoren',
    privacy: 'integritetspolicyn',
    consentRequired: 'Godkänn detta för att skapa ett konto.',
    createdTitle: 'Ditt konto har skapats',
    created: 'Det måste godkännas innan du kan logga in.',
    unavailable: '{label} kan inte fyllas i här.',
  },
};

export default sv;
