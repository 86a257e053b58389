import type { AccountMessages } from '../english.ts';

/** Danish. */
const da: AccountMessages = {
  account: {
    title: 'Din konto',
    password: 'Adgangskode',
    passkeys: 'Adgangsnøgler',
    devices: 'Enheder',
    unread: 'Det kunne ikke indlæses.',
    signInAgain: 'Log ind igen',
    resetPassword: 'Nulstil adgangskode',
    contactSupport: 'Kontakt support',
    supportNeeded: 'Det kan ikke ændres her. Kontakt support.',
    resetFirst: 'Din adgangskode skal nulstilles, før du kan ændre noget her.',
    outOfDate: 'Det er blevet ændret et andet sted. Nedenfor ser du, hvordan det er nu.',
    cancel: 'Annuller',
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
  accountPasskeys: {
    intro: 'Log ind med fingeraftryk, ansigt eller skærmlås.',
    none: 'Du har ingen adgangsnøgler endnu.',
    created: 'Tilføjet {when}',
    remove: 'Fjern',
    question: 'Vil du fjerne “{name}”? Du kan ikke længere logge ind med den.',
    confirm: 'Fjern adgangsnøgle',
    removing: 'Fjerner adgangsnøglen…',
    removed:
      '“{name}” er fjernet. Hvis din enhed stadig foreslår den, skal du også slette den dér.',
    onlyWay: 'Din eneste måde at logge ind på. Tilføj en anden, før du fjerner den.',
    added: 'Din adgangsnøgle er tilføjet. Du kan bruge den, næste gang du logger ind.',
  },
  accountDevices: {
    intro: 'På en husket enhed logger du ind uden et andet trin.',
    none: 'Ingen enheder endnu. Efter et andet trin bliver du spurgt, om enheden skal huskes.',
    unnamed: 'Enhed uden navn',
    thisOne: 'Denne enhed',
    lastSeen: 'Sidst brugt {when}',
    notRemembered: 'Beder om et andet trin',
    remember: 'Husk',
    remembering: 'Gemmer enheden…',
    forget: 'Glem',
    question: 'Vil du glemme “{name}”? Næste gang der logges ind dér, kræves et andet trin.',
    confirm: 'Glem enhed',
    forgetting: 'Glemmer enheden…',
    remembered: '“{name}” bliver husket.',
    forgotten: '“{name}” er glemt.',
  },
};

export default da;
