import type { AccountMessages } from '../english.ts';

/** French. */
const fr: AccountMessages = {
  account: {
    title: 'Votre compte',
    password: 'Mot de passe',
    unread: 'Ce contenu n’a pas pu être chargé.',
    signInAgain: 'Se reconnecter',
    resetPassword: 'Réinitialiser le mot de passe',
    contactSupport: 'Contacter l’assistance',
    supportNeeded: 'Cela ne peut pas être modifié ici. Contactez l’assistance.',
    resetFirst:
      'Vous devez réinitialiser votre mot de passe avant de modifier quoi que ce soit ici.',
    outOfDate: 'Cela a été modifié ailleurs. Voici la situation actuelle.',
  },
  accountPassword: {
    intro: 'Choisissez-en un que vous n’utilisez nulle part ailleurs.',
    introFirst:
      'Vous vous connectez sans mot de passe. Définissez-en un pour disposer d’un autre moyen de connexion.',
    current: 'Mot de passe actuel',
    wrong: 'Ce n’est pas votre mot de passe actuel. Vérifiez-le, puis réessayez.',
    new: 'Nouveau mot de passe',
    everywhere: 'Se déconnecter de tous les appareils',
    everywhereHint: 'De celui-ci aussi. Connectez-vous ensuite avec le nouveau mot de passe.',
    change: 'Modifier le mot de passe',
    changing: 'Modification de votre mot de passe…',
    changed: 'Votre mot de passe a été modifié.',
    set: 'Définir le mot de passe',
    setting: 'Définition de votre mot de passe…',
    wasSet: 'Votre mot de passe a été défini. Vous pourrez l’utiliser à votre prochaine connexion.',
  },
};

export default fr;
