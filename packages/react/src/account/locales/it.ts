import type { AccountMessages } from '../english.ts';

/** Italian. */
const it: AccountMessages = {
  account: {
    title: 'Il tuo account',
    password: 'Password',
    unread: 'Impossibile caricare questa parte.',
    signInAgain: 'Accedi di nuovo',
    resetPassword: 'Reimposta la password',
    contactSupport: 'Contatta l’assistenza',
    supportNeeded: 'Qui non è possibile cambiarlo. Contatta l’assistenza.',
    resetFirst: 'Prima di cambiare qualcosa qui devi reimpostare la password.',
    outOfDate: 'È stato cambiato altrove. Qui sotto vedi com’è ora.',
  },
  accountPassword: {
    intro: 'Scegline una che non usi altrove.',
    introFirst: 'Accedi senza password. Impostane una per avere un altro modo di accedere.',
    current: 'Password attuale',
    wrong: 'Questa non è la tua password attuale. Controllala e riprova.',
    new: 'Nuova password',
    everywhere: 'Esci da tutti i dispositivi',
    everywhereHint: 'Anche da questo. Poi accedi con la nuova password.',
    change: 'Cambia password',
    changing: 'Cambio della password…',
    changed: 'La password è stata cambiata.',
    set: 'Imposta password',
    setting: 'Impostazione della password…',
    wasSet: 'La password è stata impostata. Puoi usarla al prossimo accesso.',
  },
};

export default it;
