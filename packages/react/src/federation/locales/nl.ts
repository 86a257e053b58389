import type { FederationMessages } from '../english.ts';

/** Dutch. */
const nl: FederationMessages = {
  federation: {
    label: 'Andere manieren om in te loggen',
    continueWith: 'Doorgaan met {provider}',
    sso: 'Doorgaan met eenmalige aanmelding',
    lastUsed: 'Laatst gebruikt',
    or: 'of',
    opening: '{provider} wordt geopend…',
    finishing: 'Je wordt ingelogd…',
    failed: 'Je bent niet ingelogd. Probeer het opnieuw.',
  },
  federationDetails: {
    email: 'E-mailadres van je werk',
    emailRequired: 'Voer je e-mailadres in, bijvoorbeeld name@example.com.',
    closeWindow: 'Het inloggen gaat verder in het andere venster. Dit kun je sluiten.',
    cancelled: 'Je bent weggegaan voordat je was ingelogd. Probeer het opnieuw als je zover bent.',
    denied:
      'Met dit account kun je hier niet inloggen. Gebruik een ander of neem contact op met de beheerders van deze dienst.',
    'account-exists': 'Er is al een account met deze gegevens. Log in zoals je gewend bent.',
    'attribute-missing':
      'Iets wat nodig is, is niet gedeeld, bijvoorbeeld je e-mailadres. Probeer het opnieuw en sta het toe.',
    foreign: 'Deze inlogpoging is niet in deze browser begonnen. Begin opnieuw.',
  },
};

export default nl;
