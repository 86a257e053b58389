import type { SignUpMessages } from '../english.ts';

/** Dutch. */
const nl: SignUpMessages = {
  signUp: {
    title: 'Account aanmaken',
    emailOrPhone: 'E-mailadres of telefoonnummer',
    emailOrPhoneRequired: 'Voer uw e-mailadres of telefoonnummer in.',
    withoutPassword: 'Registreren zonder wachtwoord',
    withPassword: 'Een wachtwoord kiezen',
    withoutPasswordHint: 'We sturen u bij elke aanmelding een code.',
    submit: 'Account aanmaken',
    pending: 'Uw account wordt aangemaakt…',
    hasAccount: 'Hebt u al een account?',
    signIn: 'Aanmelden',
    newHere: 'Nieuw hier?',
    changeDetails: 'Gegevens wijzigen',
    notCreated:
      'Met deze gegevens kan geen account worden aangemaakt. Hebt u er al een, meld u dan aan.',
    refused: 'Uw gegevens zijn niet geaccepteerd. Controleer ze en probeer het opnieuw.',
    consent: 'Ik ga akkoord met de {terms} en het {privacy}.',
    consentTerms: 'Ik ga akkoord met de {terms}.',
    consentPrivacy: 'Ik ga akkoord met het {privacy}.',
    terms: 'gebruiksvoorwaarden',
    privacy: 'privacybeleid',
    consentRequired: 'Ga hiermee akkoord om een account aan te maken.',
    createdTitle: 'Uw account is aangemaakt',
    created: 'Het moet worden goedgekeurd voordat u zich kunt aanmelden.',
    unavailable: '{label} kan hier niet worden ingevuld.',
  },
};

export default nl;
