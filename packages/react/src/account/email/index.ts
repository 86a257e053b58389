export type { ContactOptions, ContactSection, ContactStep } from '../use-contact.ts';
export { messages } from './email.messages.ts';
export { Email, Email as default, type EmailProps } from './email.tsx';
export { useEmail } from './use-email.ts';
