export { messages } from './sms-mfa.messages.ts';
export { SmsMfa, SmsMfa as default } from './sms-mfa.tsx';
export { useSmsMfa } from './use-sms-mfa.ts';
