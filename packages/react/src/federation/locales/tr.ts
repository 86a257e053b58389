import type { FederationMessages } from '../english.ts';

/** Turkish. */
const tr: FederationMessages = {
  federation: {
    label: 'Diğer giriş yolları',
    continueWith: '{provider} ile devam et',
    sso: 'Tek oturum açma ile devam et',
    lastUsed: 'Son kullanılan',
    or: 'veya',
    opening: '{provider} açılıyor…',
    finishing: 'Giriş yapılıyor…',
    failed: 'Giriş yapılamadı. Tekrar deneyin.',
  },
  federationDetails: {
    email: 'İş e-posta adresi',
    emailRequired: 'E-posta adresinizi girin, örneğin name@example.com.',
    closeWindow: 'Giriş diğer pencerede sürüyor. Bu pencereyi kapatabilirsiniz.',
    cancelled: 'Giriş tamamlanmadan ayrıldınız. Hazır olduğunuzda tekrar deneyin.',
    denied:
      'Bu hesapla burada giriş yapılamaz. Başka bir hesap kullanın veya hizmetin yöneticisine başvurun.',
    'account-exists': 'Bu bilgilerle zaten bir hesap var. Her zamanki gibi giriş yapın.',
    'attribute-missing':
      'Gerekli bir bilgi paylaşılmadı, örneğin e-posta adresiniz. Tekrar deneyin ve izin verin.',
    foreign: 'Bu giriş bu tarayıcıda başlamadı. Baştan başlayın.',
  },
};

export default tr;
