export { messages } from './email-mfa.messages.ts';
export { EmailMfa, EmailMfa as default } from './email-mfa.tsx';
export { useEmailMfa } from './use-email-mfa.ts';
