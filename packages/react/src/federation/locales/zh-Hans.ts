import type { FederationMessages } from '../english.ts';

/** Chinese, simplified. */
const zhHans: FederationMessages = {
  federation: {
    label: '其他登录方式',
    continueWith: '使用 {provider} 继续',
    sso: '使用单点登录继续',
    lastUsed: '上次使用',
    or: '或',
    opening: '正在打开 {provider}…',
    finishing: '正在登录…',
    failed: '登录未成功。请重试。',
  },
  federationDetails: {
    email: '工作邮箱地址',
    emailRequired: '请输入邮箱地址，例如 name@example.com。',
    closeWindow: '登录将在另一个窗口中继续。您可以关闭此窗口。',
    cancelled: '您在登录完成前离开了。准备好后请重试。',
    denied: '此账号无法在这里登录。请使用其他账号，或联系服务管理员。',
    'account-exists': '已有使用这些信息的账号。请用平时的方式登录。',
    'attribute-missing': '缺少必要的信息，例如您的邮箱地址。请重试并允许共享。',
    foreign: '本次登录不是在此浏览器中开始的。请重新开始。',
  },
};

export default zhHans;
