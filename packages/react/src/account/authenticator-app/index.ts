export { messages } from './authenticator-app.messages.ts';
export {
  AuthenticatorApp,
  AuthenticatorApp as default,
  type AuthenticatorAppProps,
} from './authenticator-app.tsx';
export { type AppForm, useAppForm } from './use-app-form.ts';
export {
  type AuthenticatorAppOptions,
  type AuthenticatorAppSection,
  useAuthenticatorApp,
} from './use-authenticator-app.ts';
