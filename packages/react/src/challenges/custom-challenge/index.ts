export { type CustomRenderers, createCustomChallenge } from './create-custom-challenge.ts';
export { messages } from './custom-challenge.messages.ts';
export { CustomChallenge, CustomChallenge as default } from './custom-challenge.tsx';
export { useCustomChallenge } from './use-custom-challenge.ts';
