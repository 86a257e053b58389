import type { SignUpMessages } from '../english.ts';

/** Japanese. */
const ja: SignUpMessages = {
  signUp: {
    title: 'アカウントを作成',
    emailOrPhone: 'メールアドレスまたは電話番号',
    emailOrPhoneRequired: 'メールアドレスまたは電話番号を入力してください。',
    withoutPassword: 'パスワードなしで登録',
    withPassword: 'パスワードを設定',
    withoutPasswordHint: 'サインインのたびにコードをお送りします。',
    submit: 'アカウントを作成',
    pending: 'アカウントを作成しています…',
    hasAccount: 'すでにアカウントをお持ちですか？',
    signIn: 'サインイン',
    newHere: '初めてですか？',
    changeDetails: '入力内容を変更',
    notCreated:
      'この内容ではアカウントを作成できません。すでにアカウントをお持ちの場合はサインインしてください。',
    refused: '入力内容が受け付けられませんでした。確認してもう一度お試しください。',
    consent: '{terms} と {privacy} に同意します。',
    consentTerms: '{terms} に同意します。',
    consentPrivacy: '{privacy} に同意します。',
    terms: '利用規約',
    privacy: 'プライバシーポリシー',
    consentRequired: 'アカウントを作成するには同意が必要です。',
    createdTitle: 'アカウントが作成されました',
    created: 'サインインするには承認が必要です。',
    unavailable: '{label} はここでは入力できません。',
  },
};

export default ja;
