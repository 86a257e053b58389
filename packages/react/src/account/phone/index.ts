export type { ContactOptions, ContactSection, ContactStep } from '../use-contact.ts';
export { messages } from './phone.messages.ts';
export { Phone, Phone as default, type PhoneProps } from './phone.tsx';
export { usePhone } from './use-phone.ts';
