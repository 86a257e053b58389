import type { FederationMessages } from '../english.ts';

/** Japanese. */
const ja: FederationMessages = {
  federation: {
    label: 'その他のログイン方法',
    continueWith: '{provider} で続ける',
    sso: 'シングルサインオンで続ける',
    lastUsed: '前回使用',
    or: 'または',
    opening: '{provider} を開いています…',
    finishing: 'ログインしています…',
    failed: 'ログインできませんでした。もう一度お試しください。',
  },
  federationDetails: {
    email: '勤務先のメールアドレス',
    emailRequired: 'メールアドレスを入力してください（例: name@example.com）。',
    closeWindow: 'ログインは別のウィンドウで続きます。このウィンドウは閉じてかまいません。',
    cancelled: 'ログインが完了する前に中断されました。準備ができたらもう一度お試しください。',
    denied:
      'このアカウントではログインできません。別のアカウントを使うか、サービスの管理者にお問い合わせください。',
    'account-exists':
      'この情報を使ったアカウントがすでにあります。いつもの方法でログインしてください。',
    'attribute-missing':
      'メールアドレスなど、必要な情報が共有されませんでした。共有を許可して、もう一度お試しください。',
    foreign:
      'このログインは、このブラウザーで始まったものではありません。最初からやり直してください。',
  },
};

export default ja;
