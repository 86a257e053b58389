import type { FederationMessages } from '../english.ts';

/** Danish. */
const da: FederationMessages = {
  federation: {
    label: 'Andre måder at logge ind på',
    continueWith: 'Fortsæt med {provider}',
    sso: 'Fortsæt med fælles login',
    lastUsed: 'Sidst brugt',
    or: 'eller',
    opening: 'Åbner {provider}…',
    finishing: 'Logger ind…',
    failed: 'Du blev ikke logget ind. Prøv igen.',
  },
  federationDetails: {
    email: 'E-mailadresse på arbejdet',
    emailRequired: 'Angiv din e-mailadresse, f.eks. name@example.com.',
    closeWindow: 'Dit login fortsætter i det andet vindue. Du kan lukke dette.',
    cancelled: 'Du forlod siden, før du var logget ind. Prøv igen, når du er klar.',
    denied:
      'Denne konto kan ikke logge ind her. Brug en anden, eller kontakt dem, der driver tjenesten.',
    'account-exists': 'Der findes allerede en konto med disse oplysninger. Log ind, som du plejer.',
    'attribute-missing':
      'Noget nødvendigt blev ikke delt, f.eks. din e-mailadresse. Prøv igen, og tillad det.',
    foreign: 'Dette login begyndte ikke i denne browser. Start forfra.',
  },
};

export default da;
