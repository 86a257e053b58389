export { messages } from './new-password-required.messages.ts';
export { NewPasswordRequired, NewPasswordRequired as default } from './new-password-required.tsx';
export { useNewPasswordRequired } from './use-new-password-required.ts';
