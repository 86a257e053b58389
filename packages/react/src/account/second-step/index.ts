export { keptTexts } from './kept.ts';
export { messages } from './second-step.messages.ts';
export { SecondStep, SecondStep as default, type SecondStepProps } from './second-step.tsx';
export {
  type SecondStepOptions,
  type SecondStepSection,
  useSecondStep,
} from './use-second-step.ts';
