import type { SignUpMessages } from '../english.ts';

/** Czech. */
const cs: SignUpMessages = {
  signUp: {
    title: 'Vytvořit účet',
    emailOrPhone: 'E-mailová adresa nebo telefonní číslo',
    emailOrPhoneRequired: 'Zadejte svou e-mailovou adresu nebo telefonní číslo.',
    withoutPassword: 'Zaregistrovat se bez hesla',
    withPassword: 'Zvolit heslo',
    withoutPasswordHint: 'Při každém přihlášení vám pošleme kód.',
    submit: 'Vytvořit účet',
    pending: 'Účet se vytváří…',
    hasAccount: 'Už máte účet?',
    signIn: 'Přihlásit se',
    newHere: 'Jste tu poprvé?',
    changeDetails: 'Změnit údaje',
    notCreated: 'S těmito údaji nelze účet vytvořit. Pokud už účet máte, přihlaste se.',
    refused: 'Vaše údaje nebyly přijaty. Zkontrolujte je a zkuste to znovu.',
    consent: 'Souhlasím s dokumenty {terms} a {privacy}.',
    consentTerms: 'Souhlasím s dokumentem {terms}.',
    consentPrivacy: 'Souhlasím s dokumentem {privacy}.',
    terms: 'podmínky použití',
    privacy: 'zásady ochrany osobních údajů',
    consentRequired: 'Bez tohoto souhlasu nelze účet vytvořit.',
    createdTitle: 'Váš účet byl vytvořen',
    created: 'Než se budete moci přihlásit, musí být schválen.',
    unavailable: 'Pole {label} zde nelze vyplnit.',
  },
};

export default cs;
