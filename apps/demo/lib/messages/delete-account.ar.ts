import type { DeleteAccountText } from './delete-account.en.ts';

export const deleteAccount: DeleteAccountText = {
  title: 'حذف الحساب',
  intro:
    'يُحذف حسابك وكل ما فيه نهائيًا. يُطلب منك إثبات إضافي إذا مضت على تسجيل دخولك أكثر من خمس دقائق أو كان بكلمة مرور فقط.',
  reason: 'لماذا تغادر؟',
  submit: 'حذف حسابي',
  deleting: 'جارٍ الحذف…',
  failed: 'تعذّر حذف حسابك. حاول مرة أخرى.',
};
