import type { SignUpMessages } from '../english.ts';

/** Russian. */
const ru: SignUpMessages = {
  signUp: {
    title: 'Создать аккаунт',
    emailOrPhone: 'Адрес эл. почты или номер телефона',
    emailOrPhoneRequired: 'Введите адрес электронной почты или номер телефона.',
    withoutPassword: 'Зарегистрироваться без пароля',
    withPassword: 'Выбрать пароль',
    withoutPasswordHint: 'При каждом входе мы будем отправлять вам код.',
    submit: 'Создать аккаунт',
    pending: 'Создаём аккаунт…',
    hasAccount: 'Уже есть аккаунт?',
    signIn: 'Войти',
    newHere: 'Вы здесь впервые?',
    changeDetails: 'Изменить данные',
    notCreated: 'С этими данными нельзя создать аккаунт. Если он у вас уже есть, войдите.',
    refused: 'Ваши данные не приняты. Проверьте их и попробуйте ещё раз.',
    consent: 'Я принимаю {terms} и {privacy}.',
    consentTerms: 'Я принимаю {terms}.',
    consentPrivacy: 'Я принимаю {privacy}.',
    terms: 'условия использования',
    privacy: 'политику конфиденциальности',
    consentRequired: 'Чтобы создать аккаунт, примите это.',
    createdTitle: 'Ваш аккаунт создан',
    created: 'Прежде чем вы сможете войти, его должны одобрить.',
    unavailable: 'Поле {label} нельзя заполнить здесь.',
  },
};

export default ru;
