/** What a sign-in is driven by from its first call on, so that a page is alive before it comes. */
export { perform } from './perform.ts';
export { revive } from './revive.ts';
export { step } from './step.ts';
