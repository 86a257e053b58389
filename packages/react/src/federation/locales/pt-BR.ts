import type { FederationMessages } from '../english.ts';

/** Brazilian Portuguese. */
const ptBR: FederationMessages = {
  federation: {
    label: 'Outras formas de entrar',
    continueWith: 'Continuar com {provider}',
    sso: 'Continuar com login único',
    lastUsed: 'Usado por último',
    or: 'ou',
    opening: 'Abrindo {provider}…',
    finishing: 'Entrando…',
    failed: 'Não foi possível entrar. Tente de novo.',
  },
  federationDetails: {
    email: 'E-mail do trabalho',
    emailRequired: 'Digite seu e-mail, por exemplo name@example.com.',
    closeWindow: 'O login continua na outra janela. Você pode fechar esta.',
    cancelled: 'Você saiu antes de concluir o login. Tente de novo quando quiser.',
    denied:
      'Esta conta não pode entrar aqui. Use outra ou fale com os responsáveis por este serviço.',
    'account-exists': 'Já existe uma conta com esses dados. Entre como de costume.',
    'attribute-missing':
      'Algo necessário não foi compartilhado, como seu e-mail. Tente de novo e permita.',
    foreign: 'Este login não começou neste navegador. Comece de novo.',
  },
};

export default ptBR;
