import type { AccountText } from './account.en.ts';

export const account: AccountText = {
  looking: 'جارٍ البحث عن تسجيل دخولك…',
  title: 'تم تسجيل دخولك',
  who: 'من أنت',
  email: 'البريد الإلكتروني',
  given_name: 'الاسم الأول',
  phone_number: 'الهاتف',
  sub: 'معرّف المستخدم',
  since: 'وقت تسجيل الدخول',
  expires: 'الجلسة صالحة حتى',
  signOut: 'تسجيل الخروج',
  everywhere: 'تسجيل الخروج من كل مكان',
  signingOut: 'جارٍ تسجيل الخروج…',
  signedOut: 'تم تسجيل خروجك',
  notSignedIn: 'لم تسجّل الدخول',
  signInToSee: 'سجّل الدخول لترى حسابك.',
  revoked: 'أُبطلت رموزك المميزة ونُسيت.',
  forgotten:
    'تم تسجيل خروجك هنا، لكن خدمة تسجيل الدخول لم تستجب: قد تظل أجهزتك الأخرى مسجّلة الدخول.',
  toSignIn: 'الانتقال إلى تسجيل الدخول',
  ended: 'تم تسجيل خروجك. سجّل الدخول مجددًا للمتابعة.',
};
