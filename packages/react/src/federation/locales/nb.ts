import type { FederationMessages } from '../english.ts';

/** Norwegian Bokmål. */
const nb: FederationMessages = {
  federation: {
    label: 'Andre måter å logge på',
    continueWith: 'Fortsett med {provider}',
    sso: 'Fortsett med felles pålogging',
    lastUsed: 'Sist brukt',
    or: 'eller',
    opening: 'Åpner {provider}…',
    finishing: 'Logger på…',
    failed: 'Du ble ikke logget på. Prøv igjen.',
  },
  federationDetails: {
    email: 'E-postadresse på jobb',
    emailRequired: 'Skriv inn e-postadressen din, for eksempel name@example.com.',
    closeWindow: 'Påloggingen fortsetter i det andre vinduet. Du kan lukke dette.',
    cancelled: 'Du gikk ut før du var logget på. Prøv igjen når du er klar.',
    denied:
      'Denne kontoen kan ikke logge på her. Bruk en annen, eller kontakt dem som står bak tjenesten.',
    'account-exists':
      'Det finnes allerede en konto med disse opplysningene. Logg på slik du pleier.',
    'attribute-missing':
      'Noe nødvendig ble ikke delt, for eksempel e-postadressen din. Prøv igjen, og tillat det.',
    foreign: 'Denne påloggingen begynte ikke i denne nettleseren. Begynn på nytt.',
  },
};

export default nb;
