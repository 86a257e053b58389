export { messages } from './password.messages.ts';
export { Password, Password as default } from './password.tsx';
export { usePassword } from './use-password.ts';
