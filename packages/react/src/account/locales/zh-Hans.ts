import type { AccountMessages } from '../english.ts';

/** Chinese, simplified. */
const zhHans: AccountMessages = {
  account: {
    title: '您的账号',
    password: '密码',
    unread: '无法加载此内容。',
    signInAgain: '重新登录',
    resetPassword: '重置密码',
    contactSupport: '联系支持人员',
    supportNeeded: '无法在此处更改。请联系支持人员。',
    resetFirst: '您需要先重置密码，才能在此处进行更改。',
    outOfDate: '此内容已在别处更改。以下为当前状态。',
  },
  accountPassword: {
    intro: '请选择一个未在别处使用的密码。',
    introFirst: '您目前无需密码即可登录。设置密码后，您将多一种登录方式。',
    current: '当前密码',
    wrong: '这不是您的当前密码。请检查后重试。',
    new: '新密码',
    everywhere: '在所有设备上退出登录',
    everywhereHint: '包括此设备。之后请使用新密码登录。',
    change: '更改密码',
    changing: '正在更改密码…',
    changed: '密码已更改。',
    set: '设置密码',
    setting: '正在设置密码…',
    wasSet: '密码已设置。下次登录时即可使用。',
  },
};

export default zhHans;
