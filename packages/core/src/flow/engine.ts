/** The code that a sign-in needs from its first call on. It loads after the page is usable. */
export { perform } from './perform.ts';
export { revive } from './revive.ts';
export { step } from './step.ts';
