import type { AccountMessages } from '../english.ts';

/** Turkish. */
const tr: AccountMessages = {
  account: {
    title: 'Hesabınız',
    password: 'Şifre',
    unread: 'Bu bölüm yüklenemedi.',
    signInAgain: 'Yeniden giriş yap',
    resetPassword: 'Şifreyi sıfırla',
    contactSupport: 'Desteğe ulaş',
    supportNeeded: 'Bu, burada değiştirilemez. Destek ekibine başvurun.',
    resetFirst: 'Burada bir şey değiştirmeden önce şifrenizi sıfırlamanız gerekiyor.',
    outOfDate: 'Bu, başka bir yerde değiştirildi. Şu anki durumu aşağıda görebilirsiniz.',
  },
  accountPassword: {
    intro: 'Başka hiçbir yerde kullanmadığınız bir şifre seçin.',
    introFirst:
      'Şifresiz giriş yapıyorsunuz. Başka bir giriş yolunuz daha olması için şifre belirleyin.',
    current: 'Şu anki şifre',
    wrong: 'Bu, şu anki şifreniz değil. Kontrol edip tekrar deneyin.',
    new: 'Yeni şifre',
    everywhere: 'Tüm cihazlarda oturumu kapat',
    everywhereHint: 'Bu cihazda da. Ardından yeni şifreyle giriş yapın.',
    change: 'Şifreyi değiştir',
    changing: 'Şifreniz değiştiriliyor…',
    changed: 'Şifreniz değiştirildi.',
    set: 'Şifre belirle',
    setting: 'Şifreniz belirleniyor…',
    wasSet: 'Şifreniz belirlendi. Bir sonraki girişinizde kullanabilirsiniz.',
  },
};

export default tr;
