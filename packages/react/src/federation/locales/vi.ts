import type { FederationMessages } from '../english.ts';

/** Vietnamese. */
const vi: FederationMessages = {
  federation: {
    label: 'Cách đăng nhập khác',
    continueWith: 'Tiếp tục với {provider}',
    sso: 'Tiếp tục bằng đăng nhập một lần',
    lastUsed: 'Dùng gần đây nhất',
    or: 'hoặc',
    opening: 'Đang mở {provider}…',
    finishing: 'Đang đăng nhập…',
    failed: 'Chưa đăng nhập được. Hãy thử lại.',
  },
  federationDetails: {
    email: 'Địa chỉ email công việc',
    emailRequired: 'Hãy nhập địa chỉ email của bạn, ví dụ name@example.com.',
    closeWindow: 'Việc đăng nhập đang tiếp tục ở cửa sổ kia. Bạn có thể đóng cửa sổ này.',
    cancelled: 'Bạn đã rời đi trước khi đăng nhập xong. Hãy thử lại khi bạn sẵn sàng.',
    denied:
      'Tài khoản này không đăng nhập được ở đây. Hãy dùng tài khoản khác hoặc liên hệ với đơn vị quản lý dịch vụ.',
    'account-exists': 'Đã có tài khoản với thông tin này. Hãy đăng nhập như bạn vẫn làm.',
    'attribute-missing':
      'Có thông tin cần thiết chưa được chia sẻ, chẳng hạn địa chỉ email của bạn. Hãy thử lại và cho phép.',
    foreign: 'Lần đăng nhập này không bắt đầu trong trình duyệt này. Hãy bắt đầu lại.',
  },
};

export default vi;
