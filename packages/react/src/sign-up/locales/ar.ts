import type { SignUpMessages } from '../english.ts';

/** Arabic. */
const ar: SignUpMessages = {
  signUp: {
    title: 'إنشاء حساب',
    emailOrPhone: 'البريد الإلكتروني أو رقم الهاتف',
    emailOrPhoneRequired: 'أدخل بريدك الإلكتروني أو رقم هاتفك.',
    withoutPassword: 'التسجيل بدون كلمة مرور',
    withPassword: 'اختيار كلمة مرور',
    withoutPasswordHint: 'نرسل إليك رمزًا كلما سجّلت الدخول.',
    submit: 'إنشاء الحساب',
    pending: 'جارٍ إنشاء حسابك…',
    hasAccount: 'هل لديك حساب؟',
    signIn: 'تسجيل الدخول',
    newHere: 'هل أنت جديد هنا؟',
    changeDetails: 'تغيير بياناتك',
    notCreated: 'تعذّر إنشاء حساب بهذه البيانات. إذا كان لديك حساب بالفعل، فسجّل الدخول.',
    refused: 'لم تُقبل بياناتك. تحقّق منها وحاول مرة أخرى.',
    consent: 'أوافق على {terms} و {privacy}.',
    consentTerms: 'أوافق على {terms}.',
    consentPrivacy: 'أوافق على {privacy}.',
    terms: 'شروط الاستخدام',
    privacy: 'سياسة الخصوصية',
    consentRequired: 'يجب أن توافق على هذا لإنشاء حساب.',
    createdTitle: 'تم إنشاء حسابك',
    created: 'تجب الموافقة عليه قبل أن تتمكّن من تسجيل الدخول.',
    unavailable: 'لا يمكن ملء {label} هنا.',
  },
};

export default ar;
