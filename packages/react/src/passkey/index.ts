export { messages } from './register-passkey.messages.ts';
export {
  RegisterPasskey,
  RegisterPasskey as default,
  type RegisterPasskeyProps,
} from './register-passkey.tsx';
export { browserRegistration, type RegistrationPrompt } from './registration-prompt.ts';
export {
  type PasskeyRegistration,
  type RegisterPasskeyOptions,
  useRegisterPasskey,
} from './use-register-passkey.ts';
