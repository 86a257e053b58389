import type { WireText } from './wire.en.ts';

export const wire: WireText = {
  title: 'حركة البيانات',
  intro:
    'ما جرى بين الصفحة والخادم وCognito لهذا المتصفح، الأحدث أولًا. تُحجب كلمات المرور والرموز والجلسات وقيم SRP قبل حفظ أي شيء.',
  empty: 'لا شيء بعد. سجّل الدخول هنا أو في علامة تبويب أخرى، وسيظهر كل استدعاء.',
  unreachable: 'لا يستجيب الخادم. ما إن يستجيب حتى تتابع هذه الصفحة من تلقاء نفسها.',
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  paused: 'متوقف مؤقتًا. ما يحدث في هذه الأثناء يظهر بعد ذلك.',
  clear: 'مسح',
  cleared: 'تم المسح.',
  legs: {
    'page-server': 'من الصفحة إلى الخادم',
    'server-cognito': 'من الخادم إلى Cognito',
    'page-cognito': 'من الصفحة إلى Cognito',
  },
  input: 'أُرسل',
  output: 'عاد',
  noAnswer: 'بلا استجابة',
  tokens: 'تم تسجيل الدخول',
  milliseconds: 'م.ث',
  newCall: 'استدعاء جديد:',
  newCalls: 'استدعاءات جديدة، أحدثها:',
};
