import type { AccountMessages } from '../english.ts';

/** Vietnamese. */
const vi: AccountMessages = {
  account: {
    title: 'Tài khoản của bạn',
    password: 'Mật khẩu',
    unread: 'Không tải được phần này.',
    signInAgain: 'Đăng nhập lại',
    resetPassword: 'Đặt lại mật khẩu',
    contactSupport: 'Liên hệ bộ phận hỗ trợ',
    supportNeeded: 'Không thể thay đổi điều này ở đây. Hãy liên hệ bộ phận hỗ trợ.',
    resetFirst: 'Bạn cần đặt lại mật khẩu trước khi thay đổi bất cứ điều gì ở đây.',
    outOfDate: 'Điều này đã được thay đổi ở nơi khác. Dưới đây là tình trạng hiện tại.',
  },
  accountPassword: {
    intro: 'Hãy chọn mật khẩu bạn không dùng ở nơi nào khác.',
    introFirst: 'Bạn đăng nhập không cần mật khẩu. Hãy đặt mật khẩu để có thêm một cách đăng nhập.',
    current: 'Mật khẩu hiện tại',
    wrong: 'Đó không phải mật khẩu hiện tại của bạn. Hãy kiểm tra rồi thử lại.',
    new: 'Mật khẩu mới',
    everywhere: 'Đăng xuất trên mọi thiết bị',
    everywhereHint: 'Kể cả thiết bị này. Sau đó hãy đăng nhập bằng mật khẩu mới.',
    change: 'Đổi mật khẩu',
    changing: 'Đang đổi mật khẩu…',
    changed: 'Mật khẩu của bạn đã được thay đổi.',
    set: 'Đặt mật khẩu',
    setting: 'Đang đặt mật khẩu…',
    wasSet: 'Mật khẩu của bạn đã được đặt. Bạn có thể dùng trong lần đăng nhập tới.',
  },
};

export default vi;
