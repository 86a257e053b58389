import type { AccountMessages } from '../english.ts';

/** Danish. */
const da: AccountMessages = {
  account: {
    title: 'Din konto',
    password: 'Adgangskode',
    unread: 'Det kunne ikke indlæses.',
    signInAgain: 'Log ind igen',
    resetPassword: 'Nulstil adgangskode',
    contactSupport: 'Kontakt support',
    supportNeeded: 'Det kan ikke ændres her. Kontakt support.',
    resetFirst: 'Din adgangskode skal nulstilles, før du kan ændre noget her.',
    outOfDate: 'Det er blevet ændret et andet sted. Nedenfor ser du, hvordan det er nu.',
  },
  accountPassword: {
    intro: 'Vælg en, som du ikke bruger andre steder.',
    introFirst:
      'Du logger ind uden adgangskode. Angiv en for at have endnu en måde at logge ind på.',
    current: 'Nuværende adgangskode',
    wrong: 'Det er ikke din nuværende adgangskode. Kontrollér den, og prøv igen.',
    new: 'Ny adgangskode',
    everywhere: 'Log ud på alle enheder',
    everywhereHint: 'Også på denne. Log derefter ind med den nye adgangskode.',
    change: 'Skift adgangskode',
    changing: 'Skifter din adgangskode…',
    changed: 'Din adgangskode er ændret.',
    set: 'Angiv adgangskode',
    setting: 'Angiver din adgangskode…',
    wasSet: 'Din adgangskode er angivet. Du kan bruge den, næste gang du logger ind.',
  },
};

export default da;
