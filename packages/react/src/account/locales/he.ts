import type { AccountMessages } from '../english.ts';

/** Hebrew. */
const he: AccountMessages = {
  account: {
    title: 'החשבון שלכם',
    password: 'סיסמה',
    unread: 'לא הצלחנו לטעון את החלק הזה.',
    signInAgain: 'התחברות מחדש',
    resetPassword: 'איפוס הסיסמה',
    contactSupport: 'פנייה לתמיכה',
    supportNeeded: 'אי אפשר לשנות זאת כאן. פנו לתמיכה.',
    resetFirst: 'צריך לאפס את הסיסמה לפני שאפשר לשנות כאן משהו.',
    outOfDate: 'זה השתנה במקום אחר. למטה מופיע המצב הנוכחי.',
  },
  accountPassword: {
    intro: 'בחרו סיסמה שאינכם משתמשים בה בשום מקום אחר.',
    introFirst: 'אתם מתחברים בלי סיסמה. הגדירו סיסמה כדי שתהיה לכם דרך נוספת להתחבר.',
    current: 'הסיסמה הנוכחית',
    wrong: 'זו לא הסיסמה הנוכחית שלכם. בדקו אותה ונסו שוב.',
    new: 'סיסמה חדשה',
    everywhere: 'התנתקות מכל המכשירים',
    everywhereHint: 'גם מהמכשיר הזה. לאחר מכן התחברו עם הסיסמה החדשה.',
    change: 'שינוי הסיסמה',
    changing: 'משנים את הסיסמה…',
    changed: 'הסיסמה שונתה.',
    set: 'הגדרת סיסמה',
    setting: 'מגדירים את הסיסמה…',
    wasSet: 'הסיסמה הוגדרה. אפשר להשתמש בה בהתחברות הבאה.',
  },
};

export default he;
