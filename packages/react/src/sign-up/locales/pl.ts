import type { SignUpMessages } from '../english.ts';

/** Polish. */
const pl: SignUpMessages = {
  signUp: {
    title: 'Utwórz konto',
    emailOrPhone: 'Adres e-mail lub numer telefonu',
    emailOrPhoneRequired: 'Wpisz swój adres e-mail lub numer telefonu.',
    withoutPassword: 'Zarejestruj się bez hasła',
    withPassword: 'Wybierz hasło',
    withoutPasswordHint: 'Przy każdym logowaniu wyślemy Ci kod.',
    submit: 'Utwórz konto',
    pending: 'Tworzenie konta…',
    hasAccount: 'Masz już konto?',
    signIn: 'Zaloguj się',
    newHere: 'Pierwszy raz tutaj?',
    changeDetails: 'Zmień dane',
    notCreated: 'Nie można utworzyć konta z tymi danymi. Jeśli masz już konto, zaloguj się.',
    refused: 'Twoje dane nie zostały przyjęte. Sprawdź je i spróbuj ponownie.',
    consent: 'Akceptuję {terms} oraz {privacy}.',
    consentTerms: 'Akceptuję {terms}.',
    consentPrivacy: 'Akceptuję {privacy}.',
    terms: 'warunki korzystania',
    privacy: 'politykę prywatności',
    consentRequired: 'Zaakceptuj, aby utworzyć konto.',
    createdTitle: 'Twoje konto zostało utworzone',
    created: 'Zanim się zalogujesz, musi zostać zatwierdzone.',
    unavailable: 'Pola {label} nie można tutaj wypełnić.',
  },
};

export default pl;
