import type { FlowsText } from './flows.en.ts';

export const flows: FlowsText = {
  title: 'كيف يبدأ',
  USER_AUTH: { label: 'اختيار الطريقة', hint: 'الاسم أولًا، ثم كلمة مرور أو رمز' },
  USER_SRP_AUTH: { label: 'كلمة مرور تُثبَت', hint: 'لا تغادر الصفحة أبدًا' },
  USER_PASSWORD_AUTH: { label: 'كلمة مرور تُرسَل', hint: 'عبر TLS إلى Cognito' },
  CUSTOM_AUTH: { label: 'أسئلة', hint: 'ما تسأله إجراءات المجموعة نفسها' },
};
