import type { FederationMessages } from '../english.ts';

/** Korean. */
const ko: FederationMessages = {
  federation: {
    label: '다른 로그인 방법',
    continueWith: '{provider}(으)로 계속',
    sso: '통합 로그인으로 계속',
    lastUsed: '최근 사용',
    or: '또는',
    opening: '{provider} 여는 중…',
    finishing: '로그인 중…',
    failed: '로그인하지 못했습니다. 다시 시도하세요.',
  },
  federationDetails: {
    email: '회사 이메일 주소',
    emailRequired: '이메일 주소를 입력하세요(예: name@example.com).',
    closeWindow: '로그인이 다른 창에서 계속됩니다. 이 창은 닫아도 됩니다.',
    cancelled: '로그인이 끝나기 전에 중단했습니다. 준비되면 다시 시도하세요.',
    denied:
      '이 계정으로는 여기에 로그인할 수 없습니다. 다른 계정을 사용하거나 서비스 관리자에게 문의하세요.',
    'account-exists':
      '이 정보를 사용하는 계정이 이미 있습니다. 평소 사용하는 방법으로 로그인하세요.',
    'attribute-missing':
      '이메일 주소 등 필요한 정보가 공유되지 않았습니다. 공유를 허용하고 다시 시도하세요.',
    foreign: '이 브라우저에서 시작한 로그인이 아닙니다. 처음부터 다시 시작하세요.',
  },
};

export default ko;
