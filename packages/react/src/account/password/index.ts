export { messages } from './password.messages.ts';
export { Password, Password as default, type PasswordProps } from './password.tsx';
export { type PasswordOptions, type PasswordSection, usePassword } from './use-password.ts';
