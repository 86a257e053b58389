import type { SignInText } from './sign-in.en.ts';

export const signIn: SignInText = {
  newHere: 'جديد هنا؟',
  signUp: 'إنشاء حساب',
  forgotPassword: 'هل نسيت كلمة المرور؟',
};
