import type { FederationMessages } from '../english.ts';

/** Spanish. */
const es: FederationMessages = {
  federation: {
    label: 'Otras formas de iniciar sesión',
    continueWith: 'Continuar con {provider}',
    sso: 'Continuar con inicio de sesión único',
    lastUsed: 'Última usada',
    or: 'o',
    opening: 'Abriendo {provider}…',
    finishing: 'Iniciando sesión…',
    failed: 'No se ha iniciado la sesión. Inténtalo de nuevo.',
  },
  federationDetails: {
    email: 'Correo electrónico del trabajo',
    emailRequired: 'Introduce tu correo electrónico, por ejemplo name@example.com.',
    closeWindow: 'El inicio de sesión continúa en la otra ventana. Puedes cerrar esta.',
    cancelled: 'Has salido antes de iniciar sesión. Inténtalo de nuevo cuando quieras.',
    denied:
      'Esta cuenta no puede iniciar sesión aquí. Usa otra o ponte en contacto con los responsables de este servicio.',
    'account-exists': 'Ya hay una cuenta con estos datos. Inicia sesión como de costumbre.',
    'attribute-missing':
      'No se ha compartido un dato necesario, como tu correo electrónico. Inténtalo de nuevo y permítelo.',
    foreign: 'Este inicio de sesión no empezó en este navegador. Empieza de nuevo.',
  },
};

export default es;
