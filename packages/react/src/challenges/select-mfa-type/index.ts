export { messages } from './select-mfa-type.messages.ts';
export { SelectMfaType, SelectMfaType as default } from './select-mfa-type.tsx';
export { type SelectMfaTypeProps, useSelectMfaType } from './use-select-mfa-type.ts';
