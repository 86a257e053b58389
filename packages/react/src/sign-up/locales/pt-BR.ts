import type { SignUpMessages } from '../english.ts';

/** Brazilian Portuguese. */
const ptBR: SignUpMessages = {
  signUp: {
    title: 'Criar uma conta',
    emailOrPhone: 'E-mail ou número de telefone',
    emailOrPhoneRequired: 'Digite seu e-mail ou número de telefone.',
    withoutPassword: 'Cadastrar-se sem senha',
    withPassword: 'Escolher uma senha',
    withoutPasswordHint: 'Enviaremos um código sempre que você entrar.',
    submit: 'Criar conta',
    pending: 'Criando sua conta…',
    hasAccount: 'Já tem uma conta?',
    signIn: 'Entrar',
    newHere: 'É novo por aqui?',
    changeDetails: 'Alterar seus dados',
    notCreated: 'Não é possível criar uma conta com estes dados. Se você já tem uma, entre.',
    refused: 'Seus dados não foram aceitos. Confira e tente novamente.',
    consent: 'Aceito os {terms} e a {privacy}.',
    consentTerms: 'Aceito os {terms}.',
    consentPrivacy: 'Aceito a {privacy}.',
    terms: 'termos de uso',
    privacy: 'política de privacidade',
    consentRequired: 'Aceite para criar uma conta.',
    createdTitle: 'Sua conta foi criada',
    created: 'Ela precisa ser aprovada antes que você possa entrar.',
    unavailable: '{label} não pode ser preenchido aqui.',
  },
};

export default ptBR;
