import type { AccountMessages } from '../english.ts';

/** Japanese. */
const ja: AccountMessages = {
  account: {
    title: 'アカウント',
    password: 'パスワード',
    passkeys: 'パスキー',
    devices: '端末',
    unread: '読み込めませんでした。',
    signInAgain: 'もう一度ログインする',
    resetPassword: 'パスワードを再設定',
    contactSupport: 'サポートに問い合わせる',
    supportNeeded: 'ここでは変更できません。サポートにお問い合わせください。',
    resetFirst: 'ここで変更する前に、パスワードの再設定が必要です。',
    outOfDate: 'ほかの場所で変更されました。現在の状態は以下のとおりです。',
    cancel: 'キャンセル',
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
  accountPasskeys: {
    intro: '指紋、顔、画面ロックでログインできます。',
    none: 'パスキーはまだありません。',
    created: '追加日：{when}',
    remove: '削除',
    question: '「{name}」を削除しますか？ このパスキーではログインできなくなります。',
    confirm: 'パスキーを削除',
    removing: 'パスキーを削除しています…',
    removed: '「{name}」を削除しました。端末にまだ表示される場合は、そこからも削除してください。',
    onlyWay: 'ログインできる唯一の方法です。削除する前に、ほかの方法を追加してください。',
    added: 'パスキーを追加しました。次回のログインから使えます。',
  },
  accountDevices: {
    intro: '記憶した端末では、2段階認証なしでログインできます。',
    none: '端末はまだありません。2段階認証のあとに、端末を記憶するかどうかを確認します。',
    unnamed: '名前のない端末',
    thisOne: 'この端末',
    lastSeen: '最終使用日：{when}',
    notRemembered: '2段階認証が必要です',
    remember: '記憶する',
    remembering: '端末を記憶しています…',
    forget: '解除',
    question:
      '「{name}」を解除しますか？ 次回その端末でログインするときは、2段階認証が必要になります。',
    confirm: '端末を解除',
    forgetting: '端末を解除しています…',
    remembered: '「{name}」を記憶しました。',
    forgotten: '「{name}」を解除しました。',
  },
};

export default ja;
