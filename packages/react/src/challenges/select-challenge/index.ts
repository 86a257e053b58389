export { messages } from './select-challenge.messages.ts';
export { SelectChallenge, SelectChallenge as default } from './select-challenge.tsx';
export { type SelectChallengeProps, useSelectChallenge } from './use-select-challenge.ts';
