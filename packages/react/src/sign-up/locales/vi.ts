import type { SignUpMessages } from '../english.ts';

/** Vietnamese. */
const vi: SignUpMessages = {
  signUp: {
    title: 'Tạo tài khoản',
    emailOrPhone: 'Địa chỉ email hoặc số điện thoại',
    emailOrPhoneRequired: 'Nhập địa chỉ email hoặc số điện thoại của bạn.',
    withoutPassword: 'Đăng ký không cần mật khẩu',
    withPassword: 'Chọn mật khẩu',
    withoutPasswordHint: 'Chúng tôi gửi cho bạn một mã mỗi khi bạn đăng nhập.',
    submit: 'Tạo tài khoản',
    pending: 'Đang tạo tài khoản…',
    hasAccount: 'Đã có tài khoản?',
    signIn: 'Đăng nhập',
    newHere: 'Lần đầu đến đây?',
    changeDetails: 'Thay đổi thông tin',
    notCreated: 'Không thể tạo tài khoản với thông tin này. Nếu đã có tài khoản, hãy đăng nhập.',
    refused: 'Thông tin của bạn không được chấp nhận. Hãy kiểm tra rồi thử lại.',
    consent: 'Tôi đồng ý với {terms} và {privacy}.',
    consentTerms: 'Tôi đồng ý với {terms}.',
    consentPrivacy: 'Tôi đồng ý với {privacy}.',
    terms: 'điều khoản sử dụng',
    privacy: 'chính sách quyền riêng tư',
    consentRequired: 'Hãy đồng ý để tạo tài khoản.',
    createdTitle: 'Tài khoản của bạn đã được tạo',
    created: 'Tài khoản cần được phê duyệt trước khi bạn đăng nhập.',
    unavailable: 'Không thể điền {label} ở đây.',
  },
};

export default vi;
