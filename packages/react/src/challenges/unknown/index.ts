export { messages } from './unknown.messages.ts';
export { Unknown, Unknown as default } from './unknown.tsx';
export { useUnknown } from './use-unknown.ts';
