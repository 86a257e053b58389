export { messages } from './select-challenge.messages.ts';
export { SelectChallenge, SelectChallenge as default } from './select-challenge.tsx';
export { useSelectChallenge } from './use-select-challenge.ts';
