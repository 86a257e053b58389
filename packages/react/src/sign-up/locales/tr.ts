import type { SignUpMessages } from '../english.ts';

/** Turkish. */
const tr: SignUpMessages = {
  signUp: {
    title: 'Hesap oluşturun',
    emailOrPhone: 'E-posta adresi veya telefon numarası',
    emailOrPhoneRequired: 'E-posta adresinizi veya telefon numaranızı girin.',
    withoutPassword: 'Parolasız kaydolun',
    withPassword: 'Parola belirleyin',
    withoutPasswordHint: 'Her oturum açışınızda size bir kod göndeririz.',
    submit: 'Hesap oluştur',
    pending: 'Hesabınız oluşturuluyor…',
    hasAccount: 'Zaten hesabınız var mı?',
    signIn: 'Oturum açın',
    newHere: 'Burada yeni misiniz?',
    changeDetails: 'Bilgilerinizi değiştirin',
    notCreated: 'Bu bilgilerle hesap oluşturulamaz. Zaten bir hesabınız varsa oturum açın.',
    refused: 'Bilgileriniz kabul edilmedi. Kontrol edip yeniden deneyin.',
    consent: 'Şunları kabul ediyorum: {terms} ve {privacy}.',
    consentTerms: 'Şunu kabul ediyorum: {terms}.',
    consentPrivacy: 'Şunu kabul ediyorum: {privacy}.',
    terms: 'kullanım koşulları',
    privacy: 'gizlilik politikası',
    consentRequired: 'Hesap oluşturmak için bunu kabul edin.',
    createdTitle: 'Hesabınız oluşturuldu',
    created: 'Oturum açabilmeniz için onaylanması gerekiyor.',
    unavailable: '{label} burada doldurulamaz.',
  },
};

export default tr;
