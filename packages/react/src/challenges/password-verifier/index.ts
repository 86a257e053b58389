export { messages } from './password-verifier.messages.ts';
export { PasswordVerifier, PasswordVerifier as default } from './password-verifier.tsx';
export { usePasswordVerifier } from './use-password-verifier.ts';
