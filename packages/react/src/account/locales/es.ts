import type { AccountMessages } from '../english.ts';

/** Spanish. */
const es: AccountMessages = {
  account: {
    title: 'Tu cuenta',
    password: 'Contraseña',
    unread: 'No se ha podido cargar.',
    signInAgain: 'Volver a iniciar sesión',
    resetPassword: 'Restablecer la contraseña',
    contactSupport: 'Contactar con soporte',
    supportNeeded: 'Esto no se puede cambiar aquí. Contacta con soporte.',
    resetFirst: 'Tienes que restablecer la contraseña antes de cambiar nada aquí.',
    outOfDate: 'Se ha cambiado desde otro sitio. Abajo se muestra cómo está ahora.',
  },
  accountPassword: {
    intro: 'Elige una que no uses en ningún otro sitio.',
    introFirst: 'Inicias sesión sin contraseña. Crea una para tener otra forma de entrar.',
    current: 'Contraseña actual',
    wrong: 'Esa no es tu contraseña actual. Compruébala e inténtalo de nuevo.',
    new: 'Contraseña nueva',
    everywhere: 'Cerrar sesión en todos los dispositivos',
    everywhereHint: 'También en este. Después inicia sesión con la contraseña nueva.',
    change: 'Cambiar la contraseña',
    changing: 'Cambiando tu contraseña…',
    changed: 'Se ha cambiado tu contraseña.',
    set: 'Crear contraseña',
    setting: 'Creando tu contraseña…',
    wasSet: 'Se ha creado tu contraseña. Podrás usarla la próxima vez que inicies sesión.',
  },
};

export default es;
