import type { SignUpText } from './sign-up.en.ts';

export const signUp: SignUpText = {
  title: 'إنشاء حساب',
  description: 'يصلك رمز عبر البريد الإلكتروني لتأكيده.',
  email: 'عنوان البريد الإلكتروني',
  emailFormat: 'أدخِل عنوان بريدك الإلكتروني، مثل name@example.com.',
  emailTaken: 'لهذا العنوان حساب بالفعل. سجّل الدخول أو اختر كلمة مرور جديدة.',
  givenName: 'الاسم الأول',
  givenNameRequired: 'أدخِل اسمك الأول.',
  password: 'كلمة المرور',
  withoutPassword: 'التسجيل بلا كلمة مرور',
  withoutPasswordHint: 'رمز عبر البريد الإلكتروني يسجّل دخولك في كل مرة.',
  withPassword: 'اختيار كلمة مرور',
  submit: 'إنشاء الحساب',
  pending: 'جارٍ إنشاء حسابك…',
  changeDetails: 'تغيير بياناتك',
  hasAccount: 'هل لديك حساب بالفعل؟',
  signIn: 'تسجيل الدخول',
};
