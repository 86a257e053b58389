import type { SignUpMessages } from '../english.ts';

/** Korean. */
const ko: SignUpMessages = {
  signUp: {
    title: '계정 만들기',
    emailOrPhone: '이메일 주소 또는 전화번호',
    emailOrPhoneRequired: '이메일 주소나 전화번호를 입력하세요.',
    withoutPassword: '비밀번호 없이 가입',
    withPassword: '비밀번호 설정',
    withoutPasswordHint: '로그인할 때마다 코드를 보내 드립니다.',
    submit: '계정 만들기',
    pending: '계정을 만드는 중…',
    hasAccount: '이미 계정이 있으신가요?',
    signIn: '로그인',
    newHere: '처음이신가요?',
    changeDetails: '정보 수정',
    notCreated: '이 정보로는 계정을 만들 수 없습니다. 이미 계정이 있다면 로그인하세요.',
    refused: '입력한 정보가 승인되지 않았습니다. 확인한 후 다시 시도하세요.',
    consent: '{terms} 및 {privacy} 에 동의합니다.',
    consentTerms: '{terms} 에 동의합니다.',
    consentPrivacy: '{privacy} 에 동의합니다.',
    terms: '이용 약관',
    privacy: '개인정보 처리방침',
    consentRequired: '계정을 만들려면 동의해야 합니다.',
    createdTitle: '계정이 만들어졌습니다',
    created: '로그인하려면 먼저 승인을 받아야 합니다.',
    unavailable: '{label} 항목은 여기에서 입력할 수 없습니다.',
  },
};

export default ko;
