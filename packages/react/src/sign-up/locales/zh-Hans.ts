import type { SignUpMessages } from '../english.ts';

/** Chinese, simplified. */
const zhHans: SignUpMessages = {
  signUp: {
    title: '创建账户',
    emailOrPhone: '电子邮件地址或电话号码',
    emailOrPhoneRequired: '请输入您的电子邮件地址或电话号码。',
    withoutPassword: '不使用密码注册',
    withPassword: '设置密码',
    withoutPasswordHint: '您每次登录时，我们都会发送一个代码。',
    submit: '创建账户',
    pending: '正在创建您的账户…',
    hasAccount: '已有账户？',
    signIn: '登录',
    newHere: '第一次来这里？',
    changeDetails: '更改您的信息',
    notCreated: '无法使用这些信息创建账户。如果您已有账户，请登录。',
    refused: '您的信息未被接受。请检查后重试。',
    consent: '我同意 {terms} 和 {privacy} 。',
    consentTerms: '我同意 {terms} 。',
    consentPrivacy: '我同意 {privacy} 。',
    terms: '使用条款',
    privacy: '隐私政策',
    consentRequired: '您需要同意才能创建账户。',
    createdTitle: '您的账户已创建',
    created: '账户获得批准后您才能登录。',
    unavailable: '此处无法填写 {label} 。',
  },
};

export default zhHans;
