import type { FederationMessages } from '../english.ts';

/** Chinese, traditional. */
const zhHant: FederationMessages = {
  federation: {
    label: '其他登入方式',
    continueWith: '使用 {provider} 繼續',
    sso: '使用單一登入繼續',
    lastUsed: '上次使用',
    or: '或',
    opening: '正在開啟 {provider}…',
    finishing: '正在登入…',
    failed: '登入未成功。請再試一次。',
  },
  federationDetails: {
    email: '公司電子郵件地址',
    emailRequired: '請輸入電子郵件地址，例如 name@example.com。',
    closeWindow: '登入會在另一個視窗繼續。您可以關閉這個視窗。',
    cancelled: '您在登入完成前離開了。準備好後請再試一次。',
    denied: '此帳號無法在這裡登入。請使用其他帳號，或洽詢服務管理員。',
    'account-exists': '已有使用這些資料的帳號。請用平常的方式登入。',
    'attribute-missing': '缺少必要的資料，例如您的電子郵件地址。請再試一次並允許分享。',
    foreign: '這次登入不是在此瀏覽器中開始的。請重新開始。',
  },
};

export default zhHant;
