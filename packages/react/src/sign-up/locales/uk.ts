import type { SignUpMessages } from '../english.ts';

/** Ukrainian. */
const uk: SignUpMessages = {
  signUp: {
    title: 'Створити обліковий запис',
    emailOrPhone: 'Електронна адреса або номер телефону',
    emailOrPhoneRequired: 'Введіть електронну адресу або номер телефону.',
    withoutPassword: 'Зареєструватися без пароля',
    withPassword: 'Вибрати пароль',
    withoutPasswordHint: 'Ми надсилатимемо вам код під час кожного входу.',
    submit: 'Створити обліковий запис',
    pending: 'Створюємо обліковий запис…',
    hasAccount: 'Уже маєте обліковий запис?',
    signIn: 'Увійти',
    newHere: 'Ви тут уперше?',
    changeDetails: 'Змінити дані',
    notCreated: 'Із цими даними не можна створити обліковий запис. Якщо він у вас уже є, увійдіть.',
    refused: 'Ваші дані не прийнято. Перевірте їх і спробуйте ще раз.',
    consent: 'Я приймаю {terms} та {privacy}.',
    consentTerms: 'Я приймаю {terms}.',
    consentPrivacy: 'Я приймаю {privacy}.',
    terms: 'умови використання',
    privacy: 'політику конфіденційності',
    consentRequired: 'Щоб створити обліковий запис, прийміть це.',
    createdTitle: 'Ваш обліковий запис створено',
    created: 'Перш ніж ви зможете увійти, його мають схвалити.',
    unavailable: 'Поле {label} не можна заповнити тут.',
  },
};

export default uk;
