import type { FederationMessages } from '../english.ts';

/** German. */
const de: FederationMessages = {
  federation: {
    label: 'Andere Anmeldemöglichkeiten',
    continueWith: 'Weiter mit {provider}',
    sso: 'Weiter mit Single Sign-on',
    lastUsed: 'Zuletzt verwendet',
    or: 'oder',
    opening: '{provider} wird geöffnet…',
    finishing: 'Sie werden angemeldet…',
    failed: 'Sie wurden nicht angemeldet. Versuchen Sie es noch einmal.',
  },
  federationDetails: {
    email: 'Geschäftliche E-Mail-Adresse',
    emailRequired: 'Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel name@example.com.',
    closeWindow: 'Ihre Anmeldung geht im anderen Fenster weiter. Dieses können Sie schließen.',
    cancelled:
      'Sie haben die Anmeldung vorzeitig verlassen. Versuchen Sie es noch einmal, wenn Sie so weit sind.',
    denied:
      'Dieses Konto kann sich hier nicht anmelden. Verwenden Sie ein anderes oder wenden Sie sich an den Betreiber dieses Dienstes.',
    'account-exists': 'Es gibt schon ein Konto mit diesen Angaben. Melden Sie sich wie gewohnt an.',
    'attribute-missing':
      'Eine nötige Angabe wurde nicht weitergegeben, zum Beispiel Ihre E-Mail-Adresse. Versuchen Sie es noch einmal und stimmen Sie zu.',
    foreign: 'Diese Anmeldung hat nicht in diesem Browser begonnen. Beginnen Sie von vorn.',
  },
};

export default de;
