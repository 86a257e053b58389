import type { SignUpMessages } from '../english.ts';

/** Hebrew. */
const he: SignUpMessages = {
  signUp: {
    title: 'יצירת חשבון',
    emailOrPhone: 'כתובת אימייל או מספר טלפון',
    emailOrPhoneRequired: 'יש להזין כתובת אימייל או מספר טלפון.',
    withoutPassword: 'הרשמה ללא סיסמה',
    withPassword: 'בחירת סיסמה',
    withoutPasswordHint: 'נשלח אליכם קוד בכל כניסה.',
    submit: 'יצירת החשבון',
    pending: 'החשבון נוצר…',
    hasAccount: 'כבר יש לכם חשבון?',
    signIn: 'כניסה',
    newHere: 'חדשים כאן?',
    changeDetails: 'שינוי הפרטים',
    notCreated: 'אי אפשר ליצור חשבון עם הפרטים האלה. אם כבר יש לכם חשבון, היכנסו אליו.',
    refused: 'הפרטים לא התקבלו. בדקו אותם ונסו שוב.',
    consent: 'אני מסכים או מסכימה ל: {terms} וגם {privacy}.',
    consentTerms: 'אני מסכים או מסכימה ל: {terms}.',
    consentPrivacy: 'אני מסכים או מסכימה ל: {privacy}.',
    terms: 'תנאי השימוש',
    privacy: 'מדיניות הפרטיות',
    consentRequired: 'יש להסכים כדי ליצור חשבון.',
    createdTitle: 'החשבון נוצר',
    created: 'יש לאשר אותו לפני שתוכלו להיכנס.',
    unavailable: 'אי אפשר למלא כאן את {label}.',
  },
};

export default he;
