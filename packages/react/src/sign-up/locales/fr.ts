import type { SignUpMessages } from '../english.ts';

/** French. */
const fr: SignUpMessages = {
  signUp: {
    title: 'Créer un compte',
    emailOrPhone: 'Adresse e-mail ou numéro de téléphone',
    emailOrPhoneRequired: 'Saisissez votre adresse e-mail ou votre numéro de téléphone.',
    withoutPassword: 'S’inscrire sans mot de passe',
    withPassword: 'Choisir un mot de passe',
    withoutPasswordHint: 'Nous vous enverrons un code à chaque connexion.',
    submit: 'Créer le compte',
    pending: 'Création de votre compte…',
    hasAccount: 'Vous avez déjà un compte\u00a0?',
    signIn: 'Se connecter',
    newHere: 'Nouveau ici\u00a0?',
    changeDetails: 'Modifier vos informations',
    notCreated:
      'Impossible de créer un compte avec ces informations. Si vous en avez déjà un, connectez-vous.',
    refused: 'Vos informations n’ont pas été acceptées. Vérifiez-les et réessayez.',
    consent: 'J’accepte les {terms} et la {privacy}.',
    consentTerms: 'J’accepte les {terms}.',
    consentPrivacy: 'J’accepte la {privacy}.',
    terms: 'conditions d’utilisation',
    privacy: 'politique de confidentialité',
    consentRequired: 'Acceptez ceci pour créer un compte.',
    createdTitle: 'Votre compte a été créé',
    created: 'Il doit être approuvé avant que vous puissiez vous connecter.',
    unavailable: 'Le champ {label} ne peut pas être rempli ici.',
  },
};

export default fr;
