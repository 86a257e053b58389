import type { FederationMessages } from '../english.ts';

/** French. */
const fr: FederationMessages = {
  federation: {
    label: 'Autres moyens de se connecter',
    continueWith: 'Continuer avec {provider}',
    sso: 'Continuer avec l’authentification unique',
    lastUsed: 'Dernier utilisé',
    or: 'ou',
    opening: 'Ouverture de {provider}…',
    finishing: 'Connexion en cours…',
    failed: 'La connexion n’a pas abouti. Réessayez.',
  },
  federationDetails: {
    email: 'Adresse e-mail professionnelle',
    emailRequired: 'Saisissez votre adresse e-mail, par exemple name@example.com.',
    closeWindow: 'Votre connexion continue dans l’autre fenêtre. Vous pouvez fermer celle-ci.',
    cancelled: 'Vous êtes parti avant la fin de la connexion. Réessayez quand vous le souhaitez.',
    denied:
      'Ce compte ne peut pas se connecter ici. Utilisez-en un autre ou adressez-vous aux responsables de ce service.',
    'account-exists':
      'Il existe déjà un compte avec ces informations. Connectez-vous comme d’habitude.',
    'attribute-missing':
      'Une information nécessaire n’a pas été transmise, par exemple votre adresse e-mail. Réessayez en l’autorisant.',
    foreign: 'Cette connexion n’a pas commencé dans ce navigateur. Recommencez.',
  },
};

export default fr;
