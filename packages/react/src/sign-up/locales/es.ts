import type { SignUpMessages } from '../english.ts';

/** Spanish. */
const es: SignUpMessages = {
  signUp: {
    title: 'Crear una cuenta',
    emailOrPhone: 'Correo electrónico o número de teléfono',
    emailOrPhoneRequired: 'Introduce tu correo electrónico o tu número de teléfono.',
    withoutPassword: 'Registrarse sin contraseña',
    withPassword: 'Elegir una contraseña',
    withoutPasswordHint: 'Te enviaremos un código cada vez que inicies sesión.',
    submit: 'Crear cuenta',
    pending: 'Creando tu cuenta…',
    hasAccount: '¿Ya tienes una cuenta?',
    signIn: 'Iniciar sesión',
    newHere: '¿Es tu primera vez aquí?',
    changeDetails: 'Cambiar tus datos',
    notCreated: 'No se puede crear una cuenta con estos datos. Si ya tienes una, inicia sesión.',
    refused: 'No se aceptaron tus datos. Revísalos e inténtalo de nuevo.',
    consent: 'Acepto los {terms} y la {privacy}.',
    consentTerms: 'Acepto los {terms}.',
    consentPrivacy: 'Acepto la {privacy}.',
    terms: 'términos de uso',
    privacy: 'política de privacidad',
    consentRequired: 'Acepta esto para crear una cuenta.',
    createdTitle: 'Tu cuenta se ha creado',
    created: 'Debe aprobarse antes de que puedas iniciar sesión.',
    unavailable: '{label} no se puede rellenar aquí.',
  },
};

export default es;
