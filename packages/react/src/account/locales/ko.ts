import type { AccountMessages } from '../english.ts';

/** Korean. */
const ko: AccountMessages = {
  account: {
    title: '내 계정',
    password: '비밀번호',
    unread: '불러올 수 없습니다.',
    signInAgain: '다시 로그인',
    resetPassword: '비밀번호 재설정',
    contactSupport: '고객지원에 문의',
    supportNeeded: '여기에서는 변경할 수 없습니다. 고객지원에 문의하세요.',
    resetFirst: '여기에서 변경하려면 먼저 비밀번호를 재설정해야 합니다.',
    outOfDate: '다른 곳에서 변경되었습니다. 아래에 현재 상태가 표시됩니다.',
  },
  accountPassword: {
    intro: '다른 곳에서 사용하지 않는 비밀번호를 선택하세요.',
    introFirst:
      '비밀번호 없이 로그인하고 있습니다. 비밀번호를 설정하면 다른 방법으로도 로그인할 수 있습니다.',
    current: '현재 비밀번호',
    wrong: '현재 비밀번호가 아닙니다. 확인한 후 다시 시도하세요.',
    new: '새 비밀번호',
    everywhere: '모든 기기에서 로그아웃',
    everywhereHint: '이 기기도 포함됩니다. 그런 다음 새 비밀번호로 로그인하세요.',
    change: '비밀번호 변경',
    changing: '비밀번호를 변경하는 중…',
    changed: '비밀번호가 변경되었습니다.',
    set: '비밀번호 설정',
    setting: '비밀번호를 설정하는 중…',
    wasSet: '비밀번호가 설정되었습니다. 다음에 로그인할 때 사용할 수 있습니다.',
  },
};

export default ko;
