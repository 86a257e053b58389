import type { FederationMessages } from '../english.ts';

/** Italian. */
const it: FederationMessages = {
  federation: {
    label: 'Altri modi per accedere',
    continueWith: 'Continua con {provider}',
    sso: 'Continua con Single Sign-On',
    lastUsed: 'Ultimo usato',
    or: 'o',
    opening: 'Apertura di {provider}…',
    finishing: 'Accesso in corso…',
    failed: 'L’accesso non è riuscito. Riprova.',
  },
  federationDetails: {
    email: 'Indirizzo email di lavoro',
    emailRequired: 'Inserisci il tuo indirizzo email, per esempio name@example.com.',
    closeWindow: 'L’accesso continua nell’altra finestra. Puoi chiudere questa.',
    cancelled: 'Sei uscito prima di completare l’accesso. Riprova quando vuoi.',
    denied:
      'Questo account non può accedere qui. Usane un altro o rivolgiti a chi gestisce questo servizio.',
    'account-exists': 'Esiste già un account con questi dati. Accedi come fai di solito.',
    'attribute-missing':
      'Un dato necessario non è stato condiviso, per esempio il tuo indirizzo email. Riprova e consentilo.',
    foreign: 'Questo accesso non è iniziato in questo browser. Ricomincia.',
  },
};

export default it;
