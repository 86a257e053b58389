import type { ForgotPasswordText } from './forgot-password.en.ts';

export const forgotPassword: ForgotPasswordText = {
  title: 'هل نسيت كلمة المرور؟',
  description: 'أدخِل عنوانك، وسيصلك عبر البريد الإلكتروني رمز لاختيار كلمة مرور جديدة.',
  email: 'عنوان البريد الإلكتروني',
  emailFormat: 'أدخِل عنوان بريدك الإلكتروني، مثل name@example.com.',
  submit: 'إرسال رمز',
  pending: 'جارٍ إرسال الرمز…',
  remembered: 'هل تذكّرتها؟',
  signIn: 'تسجيل الدخول',
};
