export { messages } from './phone.messages.ts';
export { PhoneField } from './phone-field.tsx';
export { PhoneFields, type PhoneFieldsProps } from './phone-fields.tsx';
