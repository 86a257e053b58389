import type { AccountMessages } from '../english.ts';

/** Brazilian Portuguese. */
const ptBR: AccountMessages = {
  account: {
    title: 'Sua conta',
    password: 'Senha',
    unread: 'Não foi possível carregar esta parte.',
    signInAgain: 'Entrar novamente',
    resetPassword: 'Redefinir a senha',
    contactSupport: 'Falar com o suporte',
    supportNeeded: 'Não é possível alterar isto aqui. Fale com o suporte.',
    resetFirst: 'Você precisa redefinir sua senha antes de alterar algo aqui.',
    outOfDate: 'Isto foi alterado em outro lugar. Veja abaixo como está agora.',
  },
  accountPassword: {
    intro: 'Escolha uma que você não usa em nenhum outro lugar.',
    introFirst: 'Você entra sem senha. Defina uma para ter outra forma de entrar.',
    current: 'Senha atual',
    wrong: 'Essa não é sua senha atual. Confira e tente novamente.',
    new: 'Nova senha',
    everywhere: 'Sair de todos os dispositivos',
    everywhereHint: 'Deste também. Depois, entre com a nova senha.',
    change: 'Alterar a senha',
    changing: 'Alterando sua senha…',
    changed: 'Sua senha foi alterada.',
    set: 'Definir senha',
    setting: 'Definindo sua senha…',
    wasSet: 'Sua senha foi definida. Você pode usá-la na próxima vez que entrar.',
  },
};

export default ptBR;
