export { messages } from './password-srp.messages.ts';
export { PasswordSrp, PasswordSrp as default } from './password-srp.tsx';
export { usePasswordSrp } from './use-password-srp.ts';
