import type { SignUpMessages } from '../english.ts';

/** Chinese, traditional. */
const zhHant: SignUpMessages = {
  signUp: {
    title: '建立帳號',
    emailOrPhone: '電子郵件地址或電話號碼',
    emailOrPhoneRequired: '請輸入您的電子郵件地址或電話號碼。',
    withoutPassword: '不使用密碼註冊',
    withPassword: '設定密碼',
    withoutPasswordHint: '您每次登入時，我們都會傳送一組代碼。',
    submit: '建立帳號',
    pending: '正在建立您的帳號…',
    hasAccount: '已經有帳號了嗎？',
    signIn: '登入',
    newHere: '第一次來這裡？',
    changeDetails: '變更您的資料',
    notCreated: '無法使用這些資料建立帳號。如果您已有帳號，請登入。',
    refused: '您的資料未被接受。請檢查後再試一次。',
    consent: '我同意 {terms} 和 {privacy} 。',
    consentTerms: '我同意 {terms} 。',
    consentPrivacy: '我同意 {privacy} 。',
    terms: '使用條款',
    privacy: '隱私權政策',
    consentRequired: '您必須同意才能建立帳號。',
    createdTitle: '您的帳號已建立',
    created: '帳號獲得核准後您才能登入。',
    unavailable: '此處無法填寫 {label} 。',
  },
};

export default zhHant;
