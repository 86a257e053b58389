import type { FederationMessages } from '../english.ts';

/** Hebrew. */
const he: FederationMessages = {
  federation: {
    label: 'דרכים אחרות להתחבר',
    continueWith: 'המשך עם {provider}',
    sso: 'המשך בהתחברות אחודה',
    lastUsed: 'בשימוש אחרון',
    or: 'או',
    opening: 'נפתח: {provider}…',
    finishing: 'מתחברים…',
    failed: 'לא התחברתם. נסו שוב.',
  },
  federationDetails: {
    email: 'כתובת אימייל בעבודה',
    emailRequired: 'הזינו את כתובת האימייל, למשל name@example.com.',
    closeWindow: 'ההתחברות ממשיכה בחלון השני. אפשר לסגור את החלון הזה.',
    cancelled: 'יצאתם לפני שההתחברות הסתיימה. נסו שוב כשנוח לכם.',
    denied: 'החשבון הזה לא יכול להתחבר כאן. השתמשו בחשבון אחר או פנו למפעילי השירות.',
    'account-exists': 'כבר קיים חשבון עם הפרטים האלה. התחברו כרגיל.',
    'attribute-missing': 'פרט נחוץ לא שותף, למשל כתובת האימייל. נסו שוב ואשרו את השיתוף.',
    foreign: 'ההתחברות הזאת לא התחילה בדפדפן הזה. התחילו מחדש.',
  },
};

export default he;
