export { StepUpRequired } from '@countersign/core/step-up';
export { StepUp, type StepUpProps } from './step-up.tsx';
export type { StepUpLinks, StepUpOptions } from './step-up-context.ts';
export { useConfirm } from './use-confirm.ts';
export { onStepUp, type StepUpDemand, useStepUp } from './use-step-up.ts';
