import type { AccountMessages } from '../english.ts';

/** French. */
const fr: AccountMessages = {
  account: {
    title: 'Votre compte',
    password: 'Mot de passe',
    passkeys: 'Clés d’accès',
    devices: 'Appareils',
    'authenticator-app': 'Application d’authentification',
    'delete-account': 'Supprimer le compte',
    unread: 'Ce contenu n’a pas pu être chargé.',
    signInAgain: 'Se reconnecter',
    resetPassword: 'Réinitialiser le mot de passe',
    contactSupport: 'Contacter l’assistance',
    supportNeeded: 'Cela ne peut pas être modifié ici. Contactez l’assistance.',
    resetFirst:
      'Vous devez réinitialiser votre mot de passe avant de modifier quoi que ce soit ici.',
    outOfDate: 'Cela a été modifié ailleurs. Voici la situation actuelle.',
    cancel: 'Annuler',
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
  accountPasskeys: {
    intro: 'Connectez-vous avec votre empreinte, votre visage ou le verrouillage de l’écran.',
    none: 'Vous n’avez pas encore de clé d’accès.',
    created: 'Ajoutée le {when}',
    remove: 'Retirer',
    question: 'Retirer «\u00a0{name}\u00a0»\u00a0? Elle ne permettra plus de vous connecter.',
    confirm: 'Retirer la clé d’accès',
    removing: 'Retrait de la clé d’accès…',
    removed:
      '«\u00a0{name}\u00a0» a été retirée. Si votre appareil la propose encore, supprimez-la aussi de celui-ci.',
    onlyWay: 'Votre seul moyen de connexion. Ajoutez-en un autre avant de la retirer.',
    added: 'Votre clé d’accès a été ajoutée. Vous pourrez l’utiliser à votre prochaine connexion.',
  },
  accountDevices: {
    intro: 'Sur un appareil mémorisé, vous vous connectez sans deuxième étape.',
    none: 'Aucun appareil pour l’instant. Après une deuxième étape, on vous demande s’il faut mémoriser l’appareil.',
    unnamed: 'Appareil sans nom',
    thisOne: 'Cet appareil',
    lastSeen: 'Dernière utilisation le {when}',
    notRemembered: 'Demande une deuxième étape',
    remember: 'Mémoriser',
    remembering: 'Mémorisation de l’appareil…',
    forget: 'Oublier',
    question:
      'Oublier «\u00a0{name}\u00a0»\u00a0? La prochaine connexion sur cet appareil demandera une deuxième étape.',
    confirm: 'Oublier l’appareil',
    forgetting: 'Oubli de l’appareil…',
    remembered: '«\u00a0{name}\u00a0» est mémorisé.',
    forgotten: '«\u00a0{name}\u00a0» a été oublié.',
  },
  accountAuthenticatorApp: {
    intro:
      'Une application sur votre téléphone affiche un nouveau code toutes les 30 secondes, même sans connexion.',
    on: 'À la connexion, vous saisissez un code de votre application.',
    setUp: 'Configurer une application',
    another: 'Configurer une autre application',
    lost: 'Vous avez perdu votre application\u00a0? Configurez-en une autre ici. L’ancienne cessera alors de fonctionner.',
    done: 'Votre application d’authentification est configurée.',
    turnOff: 'Ne plus utiliser l’application',
    question:
      'Ne plus utiliser l’application\u00a0? Ses codes ne vous seront plus demandés à la connexion.',
    turningOff: 'Désactivation de l’application…',
    turnedOff: 'Les codes de l’application ne sont plus demandés.',
  },
  accountDeleteAccount: {
    intro:
      'Votre compte et tout son contenu seront supprimés définitivement. Vous serez déconnecté de tous les appareils.',
    open: 'Supprimer le compte…',
    typed: 'Saisissez {name} pour confirmer',
    mismatch: 'Cela ne correspond pas. Saisissez-le comme indiqué ci-dessus.',
    password: 'Mot de passe',
    wrong: 'Ce n’est pas votre mot de passe. Vérifiez-le, puis réessayez.',
    submit: 'Supprimer le compte',
    deleting: 'Suppression de votre compte…',
    deleted: 'Votre compte a été supprimé.',
  },
};

export default fr;
