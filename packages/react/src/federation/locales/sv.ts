import type { FederationMessages } from '../english.ts';

/** Swedish. */
const sv: FederationMessages = {
  federation: {
    label: 'Andra sätt att logga in',
    continueWith: 'Fortsätt med {provider}',
    sso: 'Fortsätt med enkel inloggning',
    lastUsed: 'Senast använd',
    or: 'eller',
    opening: 'Öppnar {provider}…',
    finishing: 'Du loggas in…',
    failed: 'Du loggades inte in. Försök igen.',
  },
  federationDetails: {
    email: 'E-postadress på jobbet',
    emailRequired: 'Ange din e-postadress, till exempel name@example.com.',
    closeWindow: 'Inloggningen fortsätter i det andra fönstret. Du kan stänga det här.',
    cancelled: 'Du lämnade sidan innan du var inloggad. Försök igen när du är redo.',
    denied:
      'Det här kontot kan inte logga in här. Använd ett annat eller kontakta dem som ansvarar för tjänsten.',
    'account-exists': 'Det finns redan ett konto med de här uppgifterna. Logga in som du brukar.',
    'attribute-missing':
      'Något som behövs delades inte, till exempel din e-postadress. Försök igen och tillåt det.',
    foreign: 'Den här inloggningen började inte i den här webbläsaren. Börja om.',
  },
};

export default sv;
