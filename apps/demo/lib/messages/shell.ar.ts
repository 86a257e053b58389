import type { ShellText } from './shell.en.ts';

export const shell: ShellText = {
  site: 'الموقع',
  signIn: 'تسجيل الدخول',
  direct: 'من المتصفح مباشرة',
  inbox: 'صندوق الوارد',
  wire: 'حركة البيانات',
  language: 'اللغة',
  theme: 'المظهر',
  themes: { system: 'النظام', light: 'فاتح', dark: 'داكن' },
  failed: 'حدث خطأ ما',
  failedText: 'تعذّر عرض هذه الصفحة. ما فعلته قبلها محفوظ.',
  tryAgain: 'المحاولة مجددًا',
  notFound: 'الصفحة غير موجودة',
  notFoundText: 'لا يوجد شيء في هذا العنوان.',
  goToSignIn: 'الانتقال إلى تسجيل الدخول',
};
