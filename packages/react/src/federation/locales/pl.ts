import type { FederationMessages } from '../english.ts';

/** Polish. */
const pl: FederationMessages = {
  federation: {
    label: 'Inne sposoby logowania',
    continueWith: 'Kontynuuj przez {provider}',
    sso: 'Kontynuuj przez logowanie jednokrotne',
    lastUsed: 'Ostatnio użyte',
    or: 'lub',
    opening: 'Otwieranie {provider}…',
    finishing: 'Logowanie…',
    failed: 'Nie udało się zalogować. Spróbuj ponownie.',
  },
  federationDetails: {
    email: 'Służbowy adres e-mail',
    emailRequired: 'Wpisz swój adres e-mail, na przykład name@example.com.',
    closeWindow: 'Logowanie trwa w drugim oknie. To możesz zamknąć.',
    cancelled: 'Logowanie zostało przerwane. Spróbuj ponownie, gdy zechcesz.',
    denied:
      'To konto nie może się tu zalogować. Użyj innego lub skontaktuj się z administratorem usługi.',
    'account-exists': 'Konto z tymi danymi już istnieje. Zaloguj się tak jak zwykle.',
    'attribute-missing':
      'Nie udostępniono czegoś, co jest potrzebne, na przykład adresu e-mail. Spróbuj ponownie i wyraź zgodę.',
    foreign: 'To logowanie nie zaczęło się w tej przeglądarce. Zacznij od nowa.',
  },
};

export default pl;
