import type { AccountMessages } from '../english.ts';

/** Japanese. */
const ja: AccountMessages = {
  account: {
    title: 'アカウント',
    password: 'パスワード',
    unread: '読み込めませんでした。',
    signInAgain: 'もう一度ログインする',
    resetPassword: 'パスワードを再設定',
    contactSupport: 'サポートに問い合わせる',
    supportNeeded: 'ここでは変更できません。サポートにお問い合わせください。',
    resetFirst: 'ここで変更する前に、パスワードの再設定が必要です。',
    outOfDate: 'ほかの場所で変更されました。現在の状態は以下のとおりです。',
  },
  accountPassword: {
    intro: 'ほかでは使っていないパスワードを選んでください。',
    introFirst:
      '現在はパスワードなしでログインしています。パスワードを設定すると、別の方法でもログインできます。',
    current: '現在のパスワード',
    wrong: '現在のパスワードと一致しません。確認して、もう一度お試しください。',
    new: '新しいパスワード',
    everywhere: 'すべての端末でログアウトする',
    everywhereHint: 'この端末も含まれます。その後、新しいパスワードでログインしてください。',
    change: 'パスワードを変更',
    changing: 'パスワードを変更しています…',
    changed: 'パスワードを変更しました。',
    set: 'パスワードを設定',
    setting: 'パスワードを設定しています…',
    wasSet: 'パスワードを設定しました。次回のログインから使えます。',
  },
};

export default ja;
