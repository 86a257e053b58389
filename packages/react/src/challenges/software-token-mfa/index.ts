export { messages } from './software-token-mfa.messages.ts';
export { SoftwareTokenMfa, SoftwareTokenMfa as default } from './software-token-mfa.tsx';
export { useSoftwareTokenMfa } from './use-software-token-mfa.ts';
