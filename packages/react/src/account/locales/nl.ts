import type { AccountMessages } from '../english.ts';

/** Dutch. */
const nl: AccountMessages = {
  account: {
    title: 'Je account',
    password: 'Wachtwoord',
    unread: 'Dit kon niet worden geladen.',
    signInAgain: 'Opnieuw inloggen',
    resetPassword: 'Wachtwoord opnieuw instellen',
    contactSupport: 'Contact opnemen',
    supportNeeded: 'Dit kan hier niet worden gewijzigd. Neem contact op met de klantenservice.',
    resetFirst: 'Je moet je wachtwoord opnieuw instellen voordat je hier iets kunt wijzigen.',
    outOfDate: 'Dit is ergens anders gewijzigd. Hieronder zie je hoe het nu is.',
  },
  accountPassword: {
    intro: 'Kies er een die je nergens anders gebruikt.',
    introFirst: 'Je logt in zonder wachtwoord. Stel er een in om nog een manier te hebben.',
    current: 'Huidig wachtwoord',
    wrong: 'Dat is niet je huidige wachtwoord. Controleer het en probeer het opnieuw.',
    new: 'Nieuw wachtwoord',
    everywhere: 'Op alle apparaten uitloggen',
    everywhereHint: 'Ook op dit apparaat. Log daarna in met het nieuwe wachtwoord.',
    change: 'Wachtwoord wijzigen',
    changing: 'Wachtwoord wordt gewijzigd…',
    changed: 'Je wachtwoord is gewijzigd.',
    set: 'Wachtwoord instellen',
    setting: 'Wachtwoord wordt ingesteld…',
    wasSet: 'Je wachtwoord is ingesteld. Je kunt het gebruiken de volgende keer dat je inlogt.',
  },
};

export default nl;
