import type { FederationMessages } from '../english.ts';

/** Czech. */
const cs: FederationMessages = {
  federation: {
    label: 'Další způsoby přihlášení',
    continueWith: 'Pokračovat přes {provider}',
    sso: 'Pokračovat jednotným přihlášením',
    lastUsed: 'Naposledy použité',
    or: 'nebo',
    opening: 'Otevírá se {provider}…',
    finishing: 'Probíhá přihlašování…',
    failed: 'Nejste přihlášeni. Zkuste to znovu.',
  },
  federationDetails: {
    email: 'Pracovní e-mailová adresa',
    emailRequired: 'Zadejte svou e-mailovou adresu, například name@example.com.',
    closeWindow: 'Přihlášení pokračuje v druhém okně. Toto můžete zavřít.',
    cancelled: 'Odešli jste dřív, než přihlášení skončilo. Až budete připraveni, zkuste to znovu.',
    denied: 'Tento účet se zde nemůže přihlásit. Použijte jiný, nebo se obraťte na správce služby.',
    'account-exists': 'Účet s těmito údaji už existuje. Přihlaste se tak jako obvykle.',
    'attribute-missing':
      'Něco potřebného nebylo sdíleno, například vaše e-mailová adresa. Zkuste to znovu a povolte to.',
    foreign: 'Toto přihlášení nezačalo v tomto prohlížeči. Začněte znovu.',
  },
};

export default cs;
