import type { AccountMessages } from '../english.ts';

/** Chinese, traditional. */
const zhHant: AccountMessages = {
  account: {
    title: '您的帳號',
    password: '密碼',
    unread: '無法載入此內容。',
    signInAgain: '重新登入',
    resetPassword: '重設密碼',
    contactSupport: '聯絡支援人員',
    supportNeeded: '無法在此處變更。請聯絡支援人員。',
    resetFirst: '您必須先重設密碼，才能在此處進行變更。',
    outOfDate: '此內容已在其他地方變更。以下為目前狀態。',
  },
  accountPassword: {
    intro: '請選擇未在其他地方使用的密碼。',
    introFirst: '您目前不需要密碼即可登入。設定密碼後，您會多一種登入方式。',
    current: '目前的密碼',
    wrong: '這不是您目前的密碼。請檢查後再試一次。',
    new: '新密碼',
    everywhere: '在所有裝置上登出',
    everywhereHint: '包括此裝置。之後請使用新密碼登入。',
    change: '變更密碼',
    changing: '正在變更密碼…',
    changed: '密碼已變更。',
    set: '設定密碼',
    setting: '正在設定密碼…',
    wasSet: '密碼已設定。下次登入時即可使用。',
  },
};

export default zhHant;
